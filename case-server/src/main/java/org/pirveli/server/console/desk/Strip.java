package org.pirveli.server.console.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.consultation.view.ConsultationSummary;
import org.pirveli.api.consultation.view.DeskBoard;
import org.pirveli.server.console.api.Api;

/**
 * What stands above every page of the desk: the calls in hand as tabs, and what rings.
 *
 * @param asOf the moment of reading, from which the page's script counts on
 * @param tag changes whenever anything here does, but for the time that passes
 */
record Strip(Instant asOf, List<Tab> tabs, List<Ringing> ringing, String tag) {

    static DeskBoard board(Api api) {
        return api.get(Consultations.ALL + "/board").as(DeskBoard.class);
    }

    /**
     * Reads it for whoever has signed in.
     *
     * @param open the call that the page shows
     */
    static Strip of(DeskBoard board, String reader, @Nullable String open, Api api) {
        var tabs = new ArrayList<Tab>();
        for (var summary : inHand(board, reader)) {
            var id = summary.consultationId().toString();
            var file = api.get(Consultations.ONE, id).as(Call.class).consultation();
            tabs.add(Tab.of(tabs.size() + 1, summary, file, id.equals(open)));
        }
        return new Strip(
                board.asOf(),
                tabs,
                board.waiting().stream().map(each -> Ringing.of(each, reader)).toList(),
                tag(board, reader));
    }

    /** In the order in which they were taken, so that a tab stays where it is. */
    private static List<ConsultationSummary> inHand(DeskBoard board, String reader) {
        return board.operators().stream()
                .filter(desk -> desk.operatorId().value().equals(reader))
                .flatMap(desk ->
                        Stream.concat(Stream.ofNullable(desk.active()), desk.held().stream()))
                .sorted((one, other) ->
                        one.consultationId().value().compareTo(other.consultationId().value()))
                .toList();
    }

    /** Tells two boards apart by what a reader has in hand there, and by what waits. */
    static String tag(DeskBoard board, String reader) {
        return Stream.concat(inHand(board, reader).stream(), board.waiting().stream())
                .map(each -> each.consultationId() + "." + each.version())
                .collect(Collectors.joining("_", "t", ""));
    }
}

package org.pirveli.server.rest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.report.Period;
import org.pirveli.server.rest.report.HotlineReport.Origin;

/**
 * How many replies went out by SMS in each period: as published before, and as recorded here.
 *
 * @param asOf the moment as of which the recorded ones are known
 * @param periods published ones first, then recorded ones, each by date
 */
public record SmsReport(Instant asOf, Period period, List<SmsPeriod> periods) implements Table {

    /**
     * One period, in the office's zone.
     *
     * @param messages replies that went out by SMS
     * @param firstResponses of them; {@code null} if not published, as are those that follow
     * @param followUps of them
     * @param parts in which they went, as networks count them
     * @param asOf the last date that the figure covers
     * @param source where it was published; {@code null} for what is recorded here
     * @param replies where the replies behind the figure are; {@code null} for what was published
     */
    public record SmsPeriod(
            LocalDate from,
            LocalDate to,
            Origin origin,
            long messages,
            @Nullable Long firstResponses,
            @Nullable Long followUps,
            @Nullable Long parts,
            LocalDate asOf,
            @Nullable String source,
            @Nullable String replies) {}

    @Override
    public List<String> columns() {
        return List.of(
                "from",
                "to",
                "origin",
                "messages",
                "firstResponses",
                "followUps",
                "parts",
                "asOf",
                "source",
                "replies");
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
        return periods.stream()
                .map(each ->
                        Lines.of(
                                each.from(),
                                each.to(),
                                each.origin(),
                                each.messages(),
                                each.firstResponses(),
                                each.followUps(),
                                each.parts(),
                                each.asOf(),
                                each.source(),
                                each.replies()));
    }
}

package org.pirveli.server.engine.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.projections.consultation.ConsultationViewsInvoker;
import org.pirveli.server.engine.storage.Pools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads how far the views have come from the tokens that are stored with their rows, which costs
 * one small query and holds for every node.
 */
@Component
public final class ViewProgress {

    private static final int MOST_GAPS = 500;

    private final JdbcClient tokens;
    private final JdbcClient log;
    private final JsonMapper json = JsonMapper.shared();

    ViewProgress(Pools pools) {
        tokens = JdbcClient.create(pools.projections().dataSource());
        log = JdbcClient.create(pools.commands().dataSource());
    }

    /** How far they have come. */
    public Reached reached() {
        var found = new HashMap<String, LogPosition>();
        tokens.sql("select processor_name, token from token_entry where processor_name in (?, ?)")
                .param(CaseViewsInvoker.PROCESSOR)
                .param(ConsultationViewsInvoker.PROCESSOR)
                .query(row -> {
                    found.merge(row.getString(1), position(row.getBytes(2)), ViewProgress::lower);
                });
        return new Reached(
                found.getOrDefault(CaseViewsInvoker.PROCESSOR, LogPosition.START),
                found.getOrDefault(ConsultationViewsInvoker.PROCESSOR, LogPosition.START));
    }

    /** How far everybody has come who follows the log. */
    public List<FollowerPlace> places() {
        return tokens.sql("select processor_name, owner, token from token_entry")
                .query((row, _) ->
                        new FollowerPlace(
                                row.getString(1),
                                row.getString(2),
                                position(row.getBytes(3)).index()))
                .list();
    }

    private LogPosition position(byte @Nullable [] token) {
        if (token == null || token.length == 0) {
            return LogPosition.START;
        }
        var read = json.readTree(token);
        var current = read.path("currentToken").isObject() ? read.path("currentToken") : read;
        var gaps = new TreeSet<Long>();
        for (JsonNode gap : current.path("gaps")) {
            gaps.add(gap.asLong());
        }
        return new LogPosition(current.path("index").asLong(-1), gaps);
    }

    private static LogPosition lower(LogPosition one, LogPosition other) {
        var first = one.index() <= other.index() ? one : other;
        var gaps = new TreeSet<>(one.gaps());
        gaps.addAll(other.gaps());
        gaps.removeIf(gap -> gap > first.index());
        return new LogPosition(first.index(), gaps);
    }

    /** How many events of the log the views do not show yet. */
    public long behind(Reached reached) {
        long last =
                log.sql("select coalesce(max(global_index), -1) from domain_event")
                        .query(Long.class)
                        .single();
        long shown = Math.min(reached.cases().index(), reached.consultations().index());
        return Math.max(0, last - shown);
    }

    /** What the views have come to show between two points. */
    public Changes changes(Reached from, Reached to) {
        if (to.cases().index() < from.cases().index()
                || to.consultations().index() < from.consultations().index()) {
            // they are written anew
            return Changes.ANYTHING;
        }
        var cases = streams("Case", from.cases(), to.cases(), Changes.MOST + 1);
        return new Changes(
                cases.size() > Changes.MOST
                        ? null
                        : cases.stream().map(CaseId::of).collect(Collectors.toUnmodifiableSet()),
                !streams("Consultation", from.consultations(), to.consultations(), 1).isEmpty());
    }

    private Set<String> streams(String type, LogPosition from, LogPosition to, int most) {
        var filled = new ArrayList<>(from.filledUntil(to));
        var found =
                new HashSet<>(
                        log.sql(
                                        "select distinct aggregate_identifier from domain_event"
                                                + " where global_index > ? and global_index <= ?"
                                                + " and type = ? limit "
                                                + most)
                                .params(from.index(), to.index(), type)
                                .query(String.class)
                                .list());
        if (!filled.isEmpty()) {
            found.addAll(at(type, filled.subList(0, Math.min(filled.size(), MOST_GAPS))));
        }
        return found;
    }

    private List<String> at(String type, List<Long> indexes) {
        return log.sql(
                        "select distinct aggregate_identifier from domain_event where type = :type"
                                + " and global_index in (:indexes)")
                .param("type", type)
                .param("indexes", indexes)
                .query((row, _) -> row.getString(1))
                .list();
    }
}

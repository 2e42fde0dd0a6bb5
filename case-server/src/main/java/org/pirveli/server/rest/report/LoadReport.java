package org.pirveli.server.rest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.report.Evenness;

/**
 * What operators carry, and what they have done.
 *
 * @param asOf the moment as of which both are known; what is carried is known of no other
 * @param from the first date of what was done; {@code null} means from the beginning
 * @param to the last such date; {@code null} means without end
 * @param carried how evenly the weight of the open cases lies on those at work
 * @param answered how evenly the replies do
 * @param attended how evenly the time for consultations does, in seconds; {@code null} for a reader
 *     who may not see those of others
 * @param operators in the order of their names
 */
public record LoadReport(
        Instant asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Evenness carried,
        Evenness answered,
        @Nullable Evenness attended,
        List<LoadOfOperator> operators)
        implements Table {

    /**
     * What one operator carries and has done.
     *
     * @param atWork whether the office employs the operator today; the others do not count for how
     *     evenly it lies
     * @param capacity {@code null} restricts nothing
     * @param sessions consultations brought to their end; {@code null} for a reader who may not see
     *     them, as is {@code attended} and {@code sessionList}
     * @param cases where the open cases are
     * @param replies where the replies are
     * @param sessionList where the consultations are
     */
    public record LoadOfOperator(
            String operator,
            List<UnitId> units,
            boolean atWork,
            @Nullable Integer capacity,
            long open,
            long weight,
            long urgent,
            long overdue,
            long answered,
            @Nullable Long sessions,
            @Nullable Long attendedSeconds,
            String cases,
            String replies,
            @Nullable String sessionList) {}

    @Override
    public List<String> columns() {
        return List.of(
                "asOf",
                "row",
                "from",
                "to",
                "operator",
                "units",
                "atWork",
                "capacity",
                "open",
                "weight",
                "urgent",
                "overdue",
                "answered",
                "sessions",
                "attendedSeconds",
                "weightMostToMean",
                "weightGini",
                "answeredMostToMean",
                "answeredGini",
                "attendedMostToMean",
                "attendedGini",
                "cases",
                "replies",
                "sessionList");
    }

    /** The operators, and last how evenly it lies on those at work. */
    @Override
    public Stream<List<@Nullable Object>> lines() {
        return Stream.concat(operators.stream().map(this::line), Stream.of(evenness()));
    }

    private List<@Nullable Object> line(LoadOfOperator each) {
        return Lines.of(
                asOf,
                "OPERATOR",
                from,
                to,
                each.operator(),
                each.units().stream().map(UnitId::value).collect(Collectors.joining(" ")),
                each.atWork(),
                each.capacity(),
                each.open(),
                each.weight(),
                each.urgent(),
                each.overdue(),
                each.answered(),
                each.sessions(),
                each.attendedSeconds(),
                null,
                null,
                null,
                null,
                null,
                null,
                each.cases(),
                each.replies(),
                each.sessionList());
    }

    private List<@Nullable Object> evenness() {
        return Lines.of(
                asOf,
                "EVENNESS",
                from,
                to,
                null,
                null,
                null,
                null,
                null,
                carried.total(),
                null,
                null,
                answered.total(),
                null,
                attended == null ? null : attended.total(),
                carried.mostToMean(),
                carried.gini(),
                answered.mostToMean(),
                answered.gini(),
                attended == null ? null : attended.mostToMean(),
                attended == null ? null : attended.gini(),
                null,
                null,
                null);
    }
}

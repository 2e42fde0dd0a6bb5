package org.pirveli.server.rest.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.consultation.ContactDimension;
import org.pirveli.projections.consultation.ContactFigures;
import org.pirveli.projections.consultation.HandlingTime;
import org.pirveli.projections.report.Period;

/**
 * How consultations went, and how long they took.
 *
 * @param asOf the moment as of which they are known
 * @param from the first date of the offer; {@code null} means from the beginning
 * @param to the last date of the offer; {@code null} means without end
 * @param target how long one shall be attended to
 * @param baseline how long it was before the reform
 * @param sessions where the consultations behind the total are
 * @param groups by date and then by what they are told apart by; empty unless a period or a
 *     grouping was asked for
 */
public record ConsultationReport(
        Instant asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Period period,
        List<ContactDimension> groupBy,
        Duration target,
        Duration baseline,
        ContactFigures total,
        String sessions,
        List<SessionGroup> groups)
        implements Table {

    /**
     * Consultations that are alike. What they are not told apart by is {@code null}.
     *
     * @param sessions where the consultations behind the figures are
     */
    public record SessionGroup(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Channel channel,
            @Nullable OperatorId operator,
            @Nullable UnitId unit,
            ContactFigures figures,
            String sessions) {}

    @Override
    public List<String> columns() {
        return List.of(
                "asOf",
                "row",
                "from",
                "to",
                "channel",
                "operator",
                "unit",
                "offered",
                "completed",
                "unanswered",
                "brokenOff",
                "open",
                "withinTarget",
                "share",
                "targetSeconds",
                "baselineSeconds",
                "attendedMeanSeconds",
                "attendedMedianSeconds",
                "attendedP90Seconds",
                "elapsedMeanSeconds",
                "elapsedMedianSeconds",
                "elapsedP90Seconds",
                "sessions");
    }

    /** The groups, and the total last. */
    @Override
    public Stream<List<@Nullable Object>> lines() {
        var all = new SessionGroup(from, to, null, null, null, total, sessions);
        return Stream.concat(
                groups.stream().map(group -> line("GROUP", group)), Stream.of(line("TOTAL", all)));
    }

    private List<@Nullable Object> line(String row, SessionGroup group) {
        var figures = group.figures();
        var attended = figures.attended();
        var elapsed = figures.elapsed();
        return Lines.of(
                asOf,
                row,
                group.from(),
                group.to(),
                group.channel(),
                group.operator(),
                group.unit(),
                figures.offered(),
                figures.completed(),
                figures.unanswered(),
                figures.brokenOff(),
                figures.open(),
                figures.withinTarget(),
                figures.share(),
                target,
                baseline,
                mean(attended),
                attended == null ? null : attended.median(),
                attended == null ? null : attended.p90(),
                mean(elapsed),
                elapsed == null ? null : elapsed.median(),
                elapsed == null ? null : elapsed.p90(),
                group.sessions());
    }

    private static @Nullable Object mean(@Nullable HandlingTime time) {
        return time == null ? null : time.mean();
    }
}

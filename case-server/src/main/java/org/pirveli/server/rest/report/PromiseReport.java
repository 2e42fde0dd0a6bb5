package org.pirveli.server.rest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.report.Dimension;
import org.pirveli.projections.report.Figures;
import org.pirveli.projections.report.Period;

/**
 * How promises were kept.
 *
 * @param asOf the moment as of which they are known
 * @param from the first date of receipt; {@code null} means from the beginning
 * @param to the last date of receipt; {@code null} means without end
 * @param cases where the cases behind the total are
 * @param groups those that have any clock, by date and then by what they are told apart by; empty
 *     unless a period or a grouping was asked for
 */
public record PromiseReport(
        Instant asOf,
        ClockName clock,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Period period,
        List<Dimension> groupBy,
        Figures total,
        String cases,
        List<PromiseGroup> groups,
        ExcludedCases excluded)
        implements Table {

    /**
     * Promises that are alike. What they are not told apart by is {@code null}.
     *
     * @param topic {@code null} also for those that are not sorted yet
     * @param cases where the cases behind the figures are
     */
    public record PromiseGroup(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UnitId unit,
            @Nullable Channel channel,
            @Nullable TopicCode topic,
            @Nullable CaseKind kind,
            @Nullable VersionRef policy,
            Figures figures,
            String cases) {}

    /**
     * What shares leave out: cancelled clocks, and those that nobody measured.
     *
     * @param count how many there are
     * @param first the first 500 of them, in no order
     * @param cases where all of them are
     */
    public record ExcludedCases(long count, List<ReportedCase> first, String cases) {}

    @Override
    public List<String> columns() {
        return List.of(
                "asOf",
                "clock",
                "row",
                "from",
                "to",
                "unit",
                "channel",
                "topic",
                "kind",
                "policy",
                "policyVersion",
                "received",
                "met",
                "metLate",
                "missed",
                "running",
                "paused",
                "cancelled",
                "notMeasured",
                "backdated",
                "share",
                "workingMedianSeconds",
                "workingP90Seconds",
                "calendarMedianSeconds",
                "calendarP90Seconds",
                "cases");
    }

    /** The groups, and the total last. */
    @Override
    public Stream<List<@Nullable Object>> lines() {
        var all = new PromiseGroup(from, to, null, null, null, null, null, total, cases);
        return Stream.concat(
                groups.stream().map(group -> line("GROUP", group)), Stream.of(line("TOTAL", all)));
    }

    private List<@Nullable Object> line(String row, PromiseGroup group) {
        var figures = group.figures();
        var policy = group.policy();
        return Lines.of(
                asOf,
                clock,
                row,
                group.from(),
                group.to(),
                group.unit(),
                group.channel(),
                group.topic(),
                group.kind(),
                policy == null ? null : policy.id(),
                policy == null ? null : policy.version(),
                figures.received(),
                figures.met(),
                figures.metLate(),
                figures.missed(),
                figures.running(),
                figures.paused(),
                figures.cancelled(),
                figures.notMeasured(),
                figures.backdated(),
                figures.share(),
                Lines.median(figures.working()),
                Lines.p90(figures.working()),
                Lines.median(figures.calendar()),
                Lines.p90(figures.calendar()),
                group.cases());
    }
}

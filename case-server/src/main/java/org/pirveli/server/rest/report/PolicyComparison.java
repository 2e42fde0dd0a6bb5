package org.pirveli.server.rest.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.projections.report.Period;
import org.pirveli.projections.waiting.Spread;

/**
 * The first responses that were given, held to several promises.
 *
 * @param asOf the moment as of which they, the days and the policies are known
 * @param from the first date of receipt; {@code null} means from the beginning
 * @param to the last date of receipt; {@code null} means without end
 * @param periods those in which anything was received, in order; empty unless a period was asked
 *     for
 */
public record PolicyComparison(
        Instant asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Period period,
        ComparedPeriod total,
        List<ComparedPeriod> periods)
        implements Table {

    /**
     * What was received within some dates.
     *
     * @param answered how many of them were answered, whenever
     * @param working the working time that the answers took; {@code null} without answers
     * @param calendar the same by the calendar
     * @param policies in the order in which they were asked for
     */
    public record ComparedPeriod(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long answered,
            @Nullable Spread working,
            @Nullable Spread calendar,
            List<ComparedPolicy> policies) {}

    /**
     * What one promise makes of the answers.
     *
     * @param inTime answers that would have kept it
     * @param late answers that would have broken it
     * @param share of those in time; {@code null} without answers
     * @param allowedWorking the working time from receipt to its due; {@code null} without answers
     * @param allowedCalendar the same by the calendar
     * @param inTimeCases where the cases of the ones are
     * @param lateCases where those of the others are
     */
    public record ComparedPolicy(
            VersionRef policy,
            long inTime,
            long late,
            @Nullable BigDecimal share,
            @Nullable Spread allowedWorking,
            @Nullable Spread allowedCalendar,
            String inTimeCases,
            String lateCases) {}

    @Override
    public List<String> columns() {
        return List.of(
                "asOf",
                "row",
                "from",
                "to",
                "answered",
                "workingMedianSeconds",
                "workingP90Seconds",
                "calendarMedianSeconds",
                "calendarP90Seconds",
                "policy",
                "policyVersion",
                "inTime",
                "late",
                "share",
                "allowedWorkingMedianSeconds",
                "allowedCalendarMedianSeconds",
                "inTimeCases",
                "lateCases");
    }

    /** A line for each period and policy, and those of the total last. */
    @Override
    public Stream<List<@Nullable Object>> lines() {
        return Stream.concat(
                periods.stream().flatMap(each -> lines("PERIOD", each)), lines("TOTAL", total));
    }

    private Stream<List<@Nullable Object>> lines(String row, ComparedPeriod period) {
        return period.policies().stream()
                .map(policy ->
                        Lines.of(
                                asOf,
                                row,
                                period.from(),
                                period.to(),
                                period.answered(),
                                Lines.median(period.working()),
                                Lines.p90(period.working()),
                                Lines.median(period.calendar()),
                                Lines.p90(period.calendar()),
                                policy.policy().id(),
                                policy.policy().version(),
                                policy.inTime(),
                                policy.late(),
                                policy.share(),
                                Lines.median(policy.allowedWorking()),
                                Lines.median(policy.allowedCalendar()),
                                policy.inTimeCases(),
                                policy.lateCases()));
    }
}

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
 * The first responses that were given or are owed, held to several promises.
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
     * @param unanswered how many answers are still owed
     * @param working the working time that the answers took; {@code null} without answers
     * @param calendar the same by the calendar
     * @param policies in the order in which they were asked for
     */
    public record ComparedPeriod(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long answered,
            long unanswered,
            @Nullable Spread working,
            @Nullable Spread calendar,
            List<ComparedPolicy> policies) {}

    /**
     * What one promise makes of the cases.
     *
     * @param inTime answers that would have kept it
     * @param late answers that would have broken it
     * @param missed not answered, and past its due
     * @param undecided not answered, and not due yet by it
     * @param share of those in time among all but the undecided; {@code null} if there are none
     * @param allowedWorking the working time from receipt to its due; {@code null} without cases
     * @param allowedCalendar the same by the calendar
     * @param inTimeCases where the cases behind {@code inTime} are; the others likewise
     */
    public record ComparedPolicy(
            VersionRef policy,
            long inTime,
            long late,
            long missed,
            long undecided,
            @Nullable BigDecimal share,
            @Nullable Spread allowedWorking,
            @Nullable Spread allowedCalendar,
            String inTimeCases,
            String lateCases,
            String missedCases,
            String undecidedCases) {}

    @Override
    public List<String> columns() {
        return List.of(
                "asOf",
                "row",
                "from",
                "to",
                "answered",
                "unanswered",
                "workingMedianSeconds",
                "workingP90Seconds",
                "calendarMedianSeconds",
                "calendarP90Seconds",
                "policy",
                "policyVersion",
                "inTime",
                "late",
                "missed",
                "undecided",
                "share",
                "allowedWorkingMedianSeconds",
                "allowedCalendarMedianSeconds",
                "inTimeCases",
                "lateCases",
                "missedCases",
                "undecidedCases");
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
                                period.unanswered(),
                                Lines.median(period.working()),
                                Lines.p90(period.working()),
                                Lines.median(period.calendar()),
                                Lines.p90(period.calendar()),
                                policy.policy().id(),
                                policy.policy().version(),
                                policy.inTime(),
                                policy.late(),
                                policy.missed(),
                                policy.undecided(),
                                policy.share(),
                                Lines.median(policy.allowedWorking()),
                                Lines.median(policy.allowedCalendar()),
                                policy.inTimeCases(),
                                policy.lateCases(),
                                policy.missedCases(),
                                policy.undecidedCases()));
    }
}

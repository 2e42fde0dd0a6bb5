package org.pirveli.server.rest.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;

/**
 * How people read cases.
 *
 * @param asOf the moment as of which it is known, by the database's clock
 * @param from the first date, in the office's zone
 * @param to the last date
 * @param readers by date, or by hour, and name; whoever read nothing is left out
 */
public record ReadingPatternsReport(
        Instant asOf, LocalDate from, LocalDate to, List<ReadingPattern> readers) implements Table {

    /**
     * What one reader was shown on a date, or in an hour of it.
     *
     * @param hour when it began; {@code null} if dates are counted
     * @param casesShown how many cases, in lists or by themselves
     * @param opened how many of them by themselves
     * @param outsideUnit how many of the opened ones stood in no unit of the reader then
     * @param notAssigned how many of the opened ones the reader did not hold then
     * @param unusualHours how many cases were shown when the office is not expected to work
     * @param medianOfRole of {@code opened}, over everyone of that role who read on that date, or
     *     in that hour
     * @param timesMedian how often that median was opened; {@code null} if it is 0
     * @param farAbove whether that is as much as was asked for, or more
     * @param looks where it is told what was looked at
     */
    public record ReadingPattern(
            LocalDate date,
            @Nullable Instant hour,
            String user,
            Role role,
            int casesShown,
            int opened,
            int outsideUnit,
            int notAssigned,
            int unusualHours,
            BigDecimal medianOfRole,
            @Nullable BigDecimal timesMedian,
            boolean farAbove,
            String looks) {}

    @Override
    public List<String> columns() {
        return List.of(
                "asOf",
                "date",
                "hour",
                "user",
                "role",
                "casesShown",
                "opened",
                "outsideUnit",
                "notAssigned",
                "unusualHours",
                "medianOfRole",
                "timesMedian",
                "farAbove",
                "looks");
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
        return readers.stream()
                .map(each ->
                        Lines.of(
                                asOf,
                                each.date(),
                                each.hour(),
                                each.user(),
                                each.role(),
                                each.casesShown(),
                                each.opened(),
                                each.outsideUnit(),
                                each.notAssigned(),
                                each.unusualHours(),
                                each.medianOfRole(),
                                each.timesMedian(),
                                each.farAbove(),
                                each.looks()));
    }
}

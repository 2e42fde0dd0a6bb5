package org.pirveli.server.rest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many promises fall due on each date.
 *
 * @param asOf the moment as of which they are known
 * @param items every date that was asked for, in order
 */
public record DueReport(Instant asOf, List<DueDay> items) implements Table {

    /**
     * One date.
     *
     * @param due promises that fall due on it, answered or not
     * @param open those of them whose answer is still owed
     * @param cases where the cases behind the figures are
     */
    public record DueDay(LocalDate date, long due, long open, String cases) {}

    @Override
    public List<String> columns() {
        return List.of("asOf", "date", "due", "open", "cases");
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
        return items.stream()
                .map(day -> Lines.of(asOf, day.date(), day.due(), day.open(), day.cases()));
    }
}

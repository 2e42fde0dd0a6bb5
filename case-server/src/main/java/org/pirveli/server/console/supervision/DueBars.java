package org.pirveli.server.console.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.pirveli.server.rest.wall.WallFigures.DueOnDate;

/** The next due dates as bars, whose heights are shares of the highest. */
final class DueBars {

    private static final int FULL = 100;

    private DueBars() {}

    /**
     * One bar.
     *
     * @param height in hundredths of the highest; never nothing where there is anything
     */
    public record Bar(LocalDate date, long count, long height, boolean today, boolean weekend) {

        public long top() {
            return FULL - height;
        }
    }

    static List<Bar> of(List<DueOnDate> due) {
        long most = due.stream().mapToLong(DueOnDate::count).max().orElse(0);
        return due.stream()
                .map(day ->
                        new Bar(
                                day.date(),
                                day.count(),
                                day.count() == 0 ? 0 : Math.max(3, FULL * day.count() / most),
                                day.equals(due.getFirst()),
                                day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0))
                .toList();
    }
}

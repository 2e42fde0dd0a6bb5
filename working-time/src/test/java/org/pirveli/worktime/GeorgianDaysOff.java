package org.pirveli.worktime;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days off in Georgia, written down a second time, without Jollyday and our resources. */
final class GeorgianDaysOff {

    private static final List<String> FIXED =
            List.of(
                    "01-01", "01-02", "01-07", "01-19", "03-03", "03-08", "04-09", "05-09", "05-12",
                    "05-26", "08-28", "10-14", "11-23");

    static final Set<LocalDate> DECLARED =
            Stream.of(
                            span("2021-01-03", "2021-01-06"),
                            span("2021-01-08", "2021-01-15"),
                            span("2021-05-04", "2021-05-08"),
                            span("2021-05-10", "2021-05-11"),
                            span("2022-01-03", "2022-01-06"),
                            span("2022-01-08", "2022-01-09"),
                            span("2023-01-03", "2023-01-06"),
                            span("2024-01-03", "2024-01-05"),
                            span("2024-05-07", "2024-05-08"),
                            span("2024-05-10", "2024-05-10"),
                            span("2024-05-17", "2024-05-17"),
                            span("2024-10-25", "2024-10-25"),
                            span("2025-08-29", "2025-08-29"),
                            span("2025-10-03", "2025-10-03"),
                            span("2026-01-05", "2026-01-06"))
                    .flatMap(days -> days)
                    .collect(Collectors.toUnmodifiableSet());

    private GeorgianDaysOff() {}

    static boolean isStatutory(LocalDate date) {
        LocalDate easter = OrthodoxEaster.of(date.getYear());
        return FIXED.contains(MonthDay.from(date).toString().substring(2))
                || (date.getMonthValue() == 5
                        && date.getDayOfMonth() == 17
                        && date.getYear() >= 2025)
                || (!date.isBefore(easter.minusDays(2)) && !date.isAfter(easter.plusDays(1)));
    }

    static boolean isOff(LocalDate date) {
        return isStatutory(date) || DECLARED.contains(date);
    }

    private static Stream<LocalDate> span(String first, String last) {
        return LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1));
    }
}

package org.pirveli.worktime;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The holidays of the Labour Code of Georgia, art. 30, four of which move with Easter. */
final class GeorgianHolidays implements StatutoryHolidays {

    private final Map<Integer, Map<LocalDate, DayName>> years = new ConcurrentHashMap<>();
    private final HolidayManager holidays = manager();
    private final Map<String, DayName> names =
            TextTable.read("georgia-holiday-names.txt", 3)
                    .collect(
                            Collectors.toMap(
                                    row -> row.get(0), row -> new DayName(row.get(1), row.get(2))));

    /**
     * Jollyday and JAXB look for their parts through the thread's class loader, and a common-pool
     * thread of an executable jar has one that knows none of them.
     */
    private static HolidayManager manager() {
        URL days =
                Objects.requireNonNull(GeorgianHolidays.class.getResource("georgia-holidays.xml"));
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(GeorgianHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(days));
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** Each year once: every version of a calendar asks again. */
    @Override
    public Map<LocalDate, DayName> of(int year) {
        return years.computeIfAbsent(year, this::computed);
    }

    private Map<LocalDate, DayName> computed(int year) {
        return holidays.getHolidays(Year.of(year)).stream()
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .collect(
                        Collectors.toUnmodifiableMap(
                                Holiday::getDate,
                                holiday -> name(holiday.getPropertiesKey()),
                                DayName::and));
    }

    private DayName name(String key) {
        return Objects.requireNonNull(names.get(key), key);
    }
}

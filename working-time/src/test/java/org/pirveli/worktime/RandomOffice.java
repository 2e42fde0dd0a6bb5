package org.pirveli.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** An office somewhere, whose hours and days off nobody chose. */
final class RandomOffice {

    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    static final LocalDate LAST = LocalDate.of(2031, 12, 31);

    private static final List<String> ZONES =
            List.of("Asia/Tbilisi", "UTC", "Europe/Berlin", "Asia/Kathmandu", "Pacific/Auckland");

    final WorkingCalendar calendar;
    private final Random random;

    RandomOffice(Random random) {
        this.random = random;
        ZoneId zone = ZoneId.of(any(ZONES));
        var weeks = WeeklyPatterns.always(week());
        for (int changes = random.nextInt(6); changes > 0; changes--) {
            weeks = weeks.changing(date(), week());
        }
        var holidays = new HashMap<LocalDate, DayName>();
        for (int i = 0; i < 200; i++) {
            holidays.put(date(), new DayName("Holiday", "უქმე"));
        }
        var declared = new HashMap<LocalDate, DeclaredDay>();
        for (int i = 0; i < 100; i++) {
            LocalDate date = date();
            List<Interval> worked = random.nextInt(4) == 0 ? hours() : List.of();
            declared.put(date, new DeclaredDay(date, worked, new DayName("Act", "აქტი"), "No 1"));
        }
        calendar =
                new WorkingCalendar(
                        "somewhere",
                        1,
                        zone,
                        new CalendarLayers(weeks, _ -> Map.copyOf(holidays), declared));
    }

    /** The same office, watched; its layers are read a second time, the other way round. */
    NaiveOffice watched(Duration tick) {
        CalendarLayers layers = calendar.layers();
        Map<LocalDate, DayName> holidays = layers.statutory().of(2019);
        return new NaiveOffice(
                calendar.zone(),
                date -> {
                    List<Interval> hours = List.of();
                    for (var week : layers.weeks().byFirstDate().entrySet()) {
                        if (!week.getKey().isAfter(date)) {
                            hours = hoursOf(week.getValue(), date.getDayOfWeek());
                        }
                    }
                    if (holidays.containsKey(date)) {
                        hours = List.of();
                    }
                    DeclaredDay act = layers.declared().get(date);
                    return act == null ? hours : act.hours();
                },
                tick);
    }

    private static List<Interval> hoursOf(WeeklyPattern week, DayOfWeek day) {
        return week.hours().getOrDefault(day, List.of());
    }

    WorkingCalendar withDayOff(LocalDate date) {
        var declared = new HashMap<>(calendar.layers().declared());
        declared.put(date, DeclaredDay.off(date, new DayName("Off", "დასვენება"), "No 2"));
        return new WorkingCalendar(
                calendar.id(), 2, calendar.zone(), calendar.layers().declaring(declared.values()));
    }

    Term term() {
        TermUnit unit = any(List.of(TermUnit.values()));
        var ends = EnumSet.allOf(EndRule.class);
        if (unit != TermUnit.WORKING_HOURS) {
            ends.remove(EndRule.ELAPSED);
        }
        return new Term(
                1 + random.nextInt(9),
                unit,
                any(List.of(StartRule.values())),
                any(List.copyOf(ends)));
    }

    /** Days of any hours, most of them worked, and one of them always. */
    private WeeklyPattern week() {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(10) < 7) {
                week.put(day, hours());
            }
        }
        week.put(DayOfWeek.WEDNESDAY, hours());
        return new WeeklyPattern(week);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A whole multiple of the tick after midnight UTC, between the years 2019 and 2031. */
    Instant instant(Duration tick) {
        long ticks = Duration.ofDays(1).dividedBy(tick);
        Instant midnight = date().atStartOfDay(ZoneId.of("UTC")).toInstant();
        return midnight.plus(tick.multipliedBy(random.nextLong(ticks)));
    }

    LocalDate date() {
        return FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay())));
    }

    /** One to three intervals of whole minutes after 04:00, the last one perhaps until midnight. */
    private List<Interval> hours() {
        var edges = new TreeSet<Integer>();
        int wanted = 2 * (1 + random.nextInt(3));
        while (edges.size() < wanted) {
            edges.add(240 + random.nextInt(24 * 60 - 240 + 1));
        }
        List<Integer> minutes = new ArrayList<>(edges);
        List<Interval> hours = new ArrayList<>();
        for (int i = 0; i < minutes.size(); i += 2) {
            hours.add(new Interval(time(minutes.get(i)), time(minutes.get(i + 1))));
        }
        return hours;
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.MIDNIGHT.plusMinutes(minuteOfDay);
    }
}

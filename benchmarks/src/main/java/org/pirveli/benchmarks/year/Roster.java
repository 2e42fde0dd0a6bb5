package org.pirveli.benchmarks.year;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;

/**
 * Who works when: ten operators by day, two of whom take the calls too, and two who take turns in
 * the nights and on free days, when only the hotline is open.
 */
final class Roster {

    static final WorkingCalendar CALENDAR = GeorgianCalendar.standard();

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final int DAYS_AHEAD = 7;
    private static final int ON_THE_TELEPHONE = 2;

    static final List<String> BY_DAY =
            IntStream.rangeClosed(1, 10).mapToObj("op%02d"::formatted).toList();
    static final List<String> BY_NIGHT = List.of("night1", "night2");

    private final Office office;

    Roster(Office office) {
        this.office = office;
    }

    /** What a server is told, so that the office begins with them. */
    static List<String> arguments() {
        var arguments = new ArrayList<String>();
        everyone()
                .forEach(name -> {
                    int place = arguments.size();
                    arguments.add("--pirveli.office.operators[%d].name=%s".formatted(place, name));
                });
        return arguments;
    }

    static List<String> everyone() {
        var all = new ArrayList<>(BY_DAY);
        all.addAll(BY_NIGHT);
        return all;
    }

    /** Says what everyone can do; two know prisons best, and the nights are for calls. */
    void declareAbilities() throws IOException, InterruptedException {
        for (var name : everyone()) {
            boolean night = BY_NIGHT.contains(name);
            declare(
                    name,
                    night
                            ? Map.of("capacity", 3, "reason", "Calls come first at night")
                            : name.equals("op10")
                                    ? Map.of(
                                            "skills",
                                            List.of("PRISON", "POLICE", "FAIR_TRIAL"),
                                            "languages",
                                            List.of("ka", "ru"),
                                            "capacity",
                                            30,
                                            "reason",
                                            "Worked with prisons before")
                                    : Map.of("capacity", 40, "reason", "Full time"));
        }
    }

    private void declare(String name, Map<String, ?> abilities)
            throws IOException, InterruptedException {
        office.give("supervisor", "operators/" + name + "/commands/declare-abilities", abilities);
    }

    /** Plans the week that begins on a date. */
    void plan(LocalDate first) throws IOException, InterruptedException {
        for (int i = 0; i < DAYS_AHEAD; i++) {
            var date = first.plusDays(i);
            if (isOpen(date)) {
                for (var name : BY_DAY) {
                    plan(name, date.atTime(OPENS), Duration.between(OPENS, CLOSES));
                }
                plan(nightOf(date), date.atTime(CLOSES), Duration.ofHours(15));
            } else {
                plan(nightOf(date), date.atTime(OPENS), Duration.ofHours(24));
            }
        }
    }

    private void plan(String name, LocalDateTime begins, Duration length)
            throws IOException, InterruptedException {
        var from = begins.atZone(CALENDAR.zone()).toInstant();
        office.give(
                "supervisor",
                "operators/" + name + "/commands/plan-shift",
                Map.of("begins", from.toString(), "ends", from.plus(length).toString()));
    }

    /** Who takes calls at an instant. */
    static List<String> onDuty(Instant now) {
        var local = now.atZone(CALENDAR.zone());
        var date = local.toLocalDate();
        var time = local.toLocalTime();
        if (time.isBefore(OPENS)) {
            return List.of(nightOf(date.minusDays(1)));
        }
        return isOpen(date) && time.isBefore(CLOSES)
                ? BY_DAY.subList(0, ON_THE_TELEPHONE)
                : List.of(nightOf(date));
    }

    private static boolean isOpen(LocalDate date) {
        return CALENDAR.day(date).working();
    }

    private static String nightOf(LocalDate date) {
        return BY_NIGHT.get((int) (date.toEpochDay() % BY_NIGHT.size()));
    }
}

package org.pirveli.domain.calendar;

import static org.pirveli.domain.calendar.OneCalendar.FIRST;
import static org.pirveli.domain.calendar.OneCalendar.ID;
import static org.pirveli.domain.calendar.OneCalendar.REGIONS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DeclareWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DefineWeeklyPattern;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.calendar.CalendarCommand.RevokeDeclaration;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.worktime.GeorgianCalendar;

/** A calendar that is asked for anything, in three months in which much is declared. */
final class CalendarWalk {

    static final List<UnitId> UNITS = List.of(FIRST, REGIONS, new UnitId("other"));
    static final LocalDate BEGIN = LocalDate.of(2024, 4, 15);
    static final int DAYS = 90;

    /** What one command made of the calendar. */
    record Step(Opened before, CalendarCommand command, CalendarEvent event, Opened after) {}

    final List<CalendarEvent> history = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final List<RefusalCode> refusals = new ArrayList<>();
    final Random random;
    private Opened state;

    CalendarWalk(long seed, int commands) {
        random = new Random(seed);
        var opening =
                CalendarDecider.decide(
                                new OpenCalendar(
                                        ID,
                                        GeorgianCalendar.ZONE,
                                        week(),
                                        random.nextBoolean() ? Statutory.GEORGIA : Statutory.NONE,
                                        declarations()),
                                CalendarState.unopened())
                        .getFirst();
        history.add(opening);
        state = (Opened) CalendarState.unopened().evolve(opening);
        for (int i = 0; i < commands; i++) {
            ask(command());
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    Opened state() {
        return state;
    }

    void ask(CalendarCommand command) {
        try {
            var before = state;
            var event = CalendarDecider.decide(command, before).getFirst();
            state = before.evolve(event);
            history.add(event);
            steps.add(new Step(before, command, event, state));
        } catch (Refused refused) {
            refusals.add(refused.code());
        }
    }

    CalendarCommand command() {
        return switch (random.nextInt(9)) {
            case 0 -> new DefineWeeklyPattern(ID, date(), week(), "Hours", null, null);
            case 1 -> new ImportDeclarations(ID, declarations(), "Many days", null);
            case 2, 3 -> new RevokeDeclaration(ID, date(), units(), "No 9", "Mistake", null);
            case 4, 5 ->
                    new DeclareWorkingDay(
                            ID,
                            date(),
                            random.nextBoolean() ? null : hours(),
                            units(),
                            act(),
                            "On duty",
                            null);
            default -> new DeclareNonWorkingDay(ID, date(), units(), act(), "Day off");
        };
    }

    LocalDate date() {
        return BEGIN.plusDays(random.nextInt(DAYS));
    }

    Set<UnitId> units() {
        var some = new HashSet<UnitId>();
        while (random.nextInt(3) == 0) {
            some.add(UNITS.get(random.nextInt(UNITS.size())));
        }
        return some;
    }

    private String act() {
        return "No " + random.nextInt(3);
    }

    private List<Declaration> declarations() {
        var dates = new TreeSet<LocalDate>(Comparator.reverseOrder());
        for (int i = random.nextInt(12); i > 0; i--) {
            dates.add(date());
        }
        return dates.stream()
                .map(date ->
                        new Declaration(
                                date,
                                random.nextInt(3) == 0 ? hours() : List.of(),
                                units(),
                                "Day",
                                random.nextBoolean() ? null : "დღე",
                                act()))
                .toList();
    }

    private Map<DayOfWeek, List<WorkingHours>> week() {
        var week = new TreeMap<DayOfWeek, List<WorkingHours>>();
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(10) < 7) {
                week.put(day, hours());
            }
        }
        week.put(DayOfWeek.THURSDAY, hours());
        return week;
    }

    /** One to three intervals, the last one perhaps until midnight. */
    private List<WorkingHours> hours() {
        var edges = new TreeSet<Integer>();
        int wanted = 2 * (1 + random.nextInt(3));
        while (edges.size() < wanted) {
            edges.add(1 + random.nextInt(24 * 60));
        }
        var minutes = List.copyOf(edges);
        var hours = new ArrayList<WorkingHours>();
        for (int i = 0; i < minutes.size(); i += 2) {
            hours.add(new WorkingHours(time(minutes.get(i)), time(minutes.get(i + 1))));
        }
        return hours;
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }
}

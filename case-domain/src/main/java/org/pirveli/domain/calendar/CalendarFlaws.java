package org.pirveli.domain.calendar;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DeclareWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DefineWeeklyPattern;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.calendar.CalendarCommand.RevokeDeclaration;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.domain.calendar.Declared.Bound;
import org.pirveli.domain.refusal.Flaws;

/** What can be wrong with the days and hours of a command. */
final class CalendarFlaws {

    private static final int DECLARATIONS = 366;

    /** More intervals than that are not the hours of an office. */
    private static final int INTERVALS = 24;

    /**
     * The longest that a policy may promise are 366 hours, and its latest level may rise 366 times
     * 24 hours of work after that. With half a day of work in a week both end within 45 years, well
     * inside those that a calendar covers; with a few minutes no clock would ever end.
     */
    private static final Duration LEAST_WORK = Duration.ofHours(4);

    private CalendarFlaws() {}

    /** Whatever is wrong with a command by itself, however its calendar stands. */
    static Flaws of(CalendarCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case OpenCalendar it -> {
                week(flaws, it.week());
                declarations(flaws, requireNonNullElse(it.declarations(), List.of()));
            }
            case DefineWeeklyPattern it -> {
                flaws.date("/from", it.from());
                week(flaws, it.week());
                act(flaws, it.reason(), it.decree());
            }
            case DeclareNonWorkingDay it -> day(flaws, it.date(), it.reason(), it.decree());
            case DeclareWorkingDay it -> {
                day(flaws, it.date(), it.reason(), it.decree());
                if (it.hours() != null) {
                    hours(flaws, "/hours", it.hours());
                }
            }
            case RevokeDeclaration it -> day(flaws, it.date(), it.reason(), it.decree());
            case ImportDeclarations it -> {
                declarations(flaws, it.declarations());
                flaws.reason("/reason", it.reason());
            }
        }
        return flaws;
    }

    private static void day(Flaws flaws, LocalDate date, String reason, String decree) {
        flaws.date("/date", date);
        act(flaws, reason, decree);
    }

    private static void act(Flaws flaws, String reason, @Nullable String decree) {
        flaws.reason("/reason", reason);
        flaws.text("/decree", decree);
    }

    private static void week(Flaws flaws, Map<DayOfWeek, List<WorkingHours>> week) {
        flaws.unless(
                work(week).compareTo(LEAST_WORK) >= 0,
                "/week",
                "must have at least %d hours of work".formatted(LEAST_WORK.toHours()));
        new TreeMap<>(week).forEach((day, hours) -> hours(flaws, "/week/" + day, hours));
    }

    private static Duration work(Map<DayOfWeek, List<WorkingHours>> week) {
        return week.values().stream()
                .flatMap(List::stream)
                .map(CalendarFlaws::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration length(WorkingHours hours) {
        var length = Duration.between(hours.opens(), hours.closes());
        return endsWithTheDay(hours) ? length.plusDays(1) : length;
    }

    /** The hours of a working day: some, in order, and none of them twice. */
    private static void hours(Flaws flaws, String pointer, List<WorkingHours> hours) {
        flaws.unless(
                !hours.isEmpty() && hours.size() <= INTERVALS,
                pointer,
                "must have 1 to %d intervals".formatted(INTERVALS));
        for (int i = 0; i < hours.size(); i++) {
            var one = hours.get(i);
            flaws.unless(
                    one.opens().isBefore(one.closes()) || endsWithTheDay(one),
                    pointer + "/" + i,
                    "must close after it opens");
            flaws.unless(
                    i == 0 || follows(hours.get(i - 1), one),
                    pointer + "/" + i,
                    "must not open before the one before it has closed");
        }
    }

    private static void declarations(Flaws flaws, List<Declaration> declarations) {
        var bound = new HashSet<Bound>();
        flaws.unless(
                declarations.size() <= DECLARATIONS,
                "/declarations",
                "must not have more than %d elements".formatted(DECLARATIONS));
        for (int i = 0; i < declarations.size(); i++) {
            var declaration = declarations.get(i);
            var pointer = "/declarations/" + i;
            declaration(flaws, pointer, declaration);
            flaws.unless(
                    Declared.bound(declaration.date(), declaration.units())
                                    .filter(bound::add)
                                    .count()
                            == Math.max(1, declaration.units().size()),
                    pointer + "/date",
                    "must be declared once");
        }
    }

    private static void declaration(Flaws flaws, String pointer, Declaration declaration) {
        flaws.date(pointer + "/date", declaration.date());
        flaws.reason(pointer + "/reason", declaration.reason());
        flaws.reason(pointer + "/reasonKa", declaration.reasonKa());
        flaws.text(pointer + "/decree", declaration.decree());
        if (declaration.working()) {
            hours(flaws, pointer + "/hours", declaration.hours());
        }
    }

    private static boolean follows(WorkingHours earlier, WorkingHours later) {
        return !endsWithTheDay(earlier) && !later.opens().isBefore(earlier.closes());
    }

    private static boolean endsWithTheDay(WorkingHours hours) {
        return hours.closes().equals(LocalTime.MIDNIGHT);
    }
}

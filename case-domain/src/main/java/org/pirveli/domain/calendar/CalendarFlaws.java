package org.pirveli.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.domain.calendar.Declared.Bound;
import org.pirveli.domain.refusal.Flaws;

/** What can be wrong with the days and hours of a command. */
final class CalendarFlaws {

    private static final int DECLARATIONS = 366;

    /** More intervals than that are not the hours of an office. */
    private static final int INTERVALS = 24;

    private CalendarFlaws() {}

    /** Of a date, and of the act behind a change of it. */
    static Flaws of(LocalDate date, String reason, String decree) {
        var flaws = new Flaws();
        flaws.date("/date", date);
        act(flaws, reason, decree);
        return flaws;
    }

    static void act(Flaws flaws, String reason, @Nullable String decree) {
        flaws.text("/reason", reason);
        flaws.text("/decree", decree);
    }

    /** A week without any working day would let no term ever end. */
    static void week(Flaws flaws, Map<DayOfWeek, List<WorkingHours>> week) {
        flaws.unless(!week.isEmpty(), "/week", "must have a working day");
        new TreeMap<>(week).forEach((day, hours) -> hours(flaws, "/week/" + day, hours));
    }

    /** The hours of a working day: some, in order, and none of them twice. */
    static void hours(Flaws flaws, String pointer, List<WorkingHours> hours) {
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

    static void declarations(Flaws flaws, List<Declaration> declarations) {
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
        flaws.text(pointer + "/reason", declaration.reason());
        flaws.text(pointer + "/reasonKa", declaration.reasonKa());
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

package org.pirveli.domain.calendar;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.calendar.event.CalendarOpened;
import org.pirveli.api.calendar.event.DeclarationRevoked;
import org.pirveli.api.calendar.event.DeclarationsImported;
import org.pirveli.api.calendar.event.NonWorkingDayDeclared;
import org.pirveli.api.calendar.event.WeeklyPatternDefined;
import org.pirveli.api.calendar.event.WorkingDayDeclared;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.domain.calendar.CalendarState.Unopened;

/**
 * Decides what happens to a calendar. Pure: the same command in the same state has the same
 * outcome. Whether a unit exists is not known here; whoever asks has looked.
 */
public final class CalendarDecider {

    private CalendarDecider() {}

    /**
     * What a command makes happen: one event, so that each change is one version.
     *
     * @throws Refused with {@code NOT_FOUND}, {@code CALENDAR_EXISTS}, {@code NO_CHANGE}, {@code
     *     NO_DECLARATION} or {@code INVALID_REQUEST}
     */
    public static List<CalendarEvent> decide(CalendarCommand command, CalendarState state) {
        var _ = command instanceof OpenCalendar ? state : opened(state);
        check(command);
        return List.of(
                switch (command) {
                    case OpenCalendar c -> open(c, state);
                    case DefineWeeklyPattern c -> define(c, opened(state));
                    case DeclareNonWorkingDay c -> declareOff(c, opened(state));
                    case DeclareWorkingDay c -> declareWorked(c, opened(state));
                    case RevokeDeclaration c -> revoke(c, opened(state));
                    case ImportDeclarations c -> declareAll(c, opened(state));
                });
    }

    /**
     * Looks at a command by itself, before anybody asks how its calendar stands.
     *
     * @throws Refused with {@code INVALID_REQUEST} and all that is wrong
     */
    public static void check(CalendarCommand command) {
        CalendarFlaws.of(command).refuse();
    }

    private static Opened opened(CalendarState state) {
        return switch (state) {
            case Unopened _ -> throw new Refused(RefusalCode.NOT_FOUND);
            case Opened opened -> opened;
        };
    }

    private static CalendarEvent open(OpenCalendar command, CalendarState state) {
        if (state instanceof Opened) {
            throw new Refused(RefusalCode.CALENDAR_EXISTS);
        }
        var declarations = requireNonNullElse(command.declarations(), List.<Declaration>of());
        return new CalendarOpened(
                command.calendarId(),
                command.zone(),
                inOrder(command.week()),
                command.statutory(),
                List.copyOf(declarations));
    }

    private static CalendarEvent define(DefineWeeklyPattern command, Opened calendar) {
        changing(!calendar.weeks().on(command.from()).equals(Counted.week(command.week())));
        return new WeeklyPatternDefined(
                command.calendarId(),
                command.from(),
                inOrder(command.week()),
                command.reason(),
                command.decree(),
                asked(command.mayShorten()));
    }

    private static CalendarEvent declareOff(DeclareNonWorkingDay command, Opened calendar) {
        var off =
                new Declaration(
                        command.date(),
                        List.of(),
                        units(command.units()),
                        command.reason(),
                        null,
                        command.decree());
        changing(calendar, List.of(off));
        return new NonWorkingDayDeclared(command.calendarId(), off);
    }

    private static CalendarEvent declareWorked(DeclareWorkingDay command, Opened calendar) {
        var hours = requireNonNullElseGet(command.hours(), () -> calendar.usualOn(command.date()));
        var worked =
                new Declaration(
                        command.date(),
                        hours,
                        units(command.units()),
                        command.reason(),
                        null,
                        command.decree());
        changing(calendar, List.of(worked));
        return new WorkingDayDeclared(command.calendarId(), worked, asked(command.mayShorten()));
    }

    private static CalendarEvent revoke(RevokeDeclaration command, Opened calendar) {
        var units = units(command.units());
        if (!calendar.declared().hasAll(command.date(), units)) {
            throw new Refused(RefusalCode.NO_DECLARATION);
        }
        return new DeclarationRevoked(
                command.calendarId(),
                command.date(),
                units,
                command.decree(),
                command.reason(),
                asked(command.mayShorten()));
    }

    private static CalendarEvent declareAll(ImportDeclarations command, Opened calendar) {
        changing(calendar, command.declarations());
        return new DeclarationsImported(
                command.calendarId(),
                command.declarations(),
                command.reason(),
                asked(command.mayShorten()));
    }

    /** The same day declared by another act, or under another name, is a change: people read it. */
    private static void changing(Opened calendar, List<Declaration> declarations) {
        changing(!calendar.declared().with(declarations).equals(calendar.declared()));
    }

    private static void changing(boolean changes) {
        if (!changes) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
    }

    private static Map<DayOfWeek, List<WorkingHours>> inOrder(
            Map<DayOfWeek, List<WorkingHours>> week) {
        return Collections.unmodifiableMap(new TreeMap<>(week));
    }

    private static Set<UnitId> units(@Nullable Set<UnitId> units) {
        return requireNonNullElse(units, Set.of());
    }

    private static boolean asked(@Nullable Boolean mayShorten) {
        return requireNonNullElse(mayShorten, false);
    }
}

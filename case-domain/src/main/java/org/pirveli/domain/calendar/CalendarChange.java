package org.pirveli.domain.calendar;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.calendar.event.CalendarOpened;
import org.pirveli.api.calendar.event.DeclarationRevoked;
import org.pirveli.api.calendar.event.DeclarationsImported;
import org.pirveli.api.calendar.event.NonWorkingDayDeclared;
import org.pirveli.api.calendar.event.WeeklyPatternDefined;
import org.pirveli.api.calendar.event.WorkingDayDeclared;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.value.UnitId;
import org.pirveli.worktime.WorkingCalendar;

/**
 * A calendar changed, as a unit lives by it.
 *
 * @param calendar in the version that the change made
 * @param recordedAt what was due before stays missed
 * @param decree the act behind it; {@code null} if there is none
 * @param changedBy who changed it
 * @param mayShorten whether due instants may also move earlier
 * @param declarations the days of a file that bind the unit, each with an act of its own; none of
 *     any other change
 */
public record CalendarChange(
        WorkingCalendar calendar,
        Instant recordedAt,
        String reason,
        @Nullable String decree,
        String changedBy,
        boolean mayShorten,
        List<Declaration> declarations) {

    /** Declarations that nobody can change afterwards. */
    public CalendarChange {
        declarations = List.copyOf(declarations);
    }

    /** A change with one act, or none. */
    public CalendarChange(
            WorkingCalendar calendar,
            Instant recordedAt,
            String reason,
            @Nullable String decree,
            String changedBy,
            boolean mayShorten) {
        this(calendar, recordedAt, reason, decree, changedBy, mayShorten, List.of());
    }

    /** The change that an event was for a unit. */
    public static CalendarChange of(
            CalendarEvent event,
            WorkingCalendar calendar,
            UnitId unit,
            Instant recordedAt,
            String changedBy) {
        return new CalendarChange(
                calendar,
                recordedAt,
                event.reason(),
                event.decree(),
                changedBy,
                event.mayShorten(),
                fileOf(event).stream().filter(day -> binds(day, unit)).toList());
    }

    private static List<Declaration> fileOf(CalendarEvent event) {
        return switch (event) {
            case DeclarationsImported imported -> imported.declarations();
            case CalendarOpened _,
                    WeeklyPatternDefined _,
                    NonWorkingDayDeclared _,
                    WorkingDayDeclared _,
                    DeclarationRevoked _ ->
                    List.of();
        };
    }

    private static boolean binds(Declaration day, UnitId unit) {
        return day.units().isEmpty() || day.units().contains(unit);
    }

    /**
     * The acts that moved a clock: of the days of a file those that the clock passed over before or
     * passes over now; if there are none, those up to its last level, which moved then.
     */
    public @Nullable String decreeFor(Schedule old, Schedule schedule) {
        if (declarations.isEmpty()) {
            return decree;
        }
        var passed =
                Stream.of(old, schedule)
                        .flatMap(each -> each.trace().stream())
                        .map(TraceDay::date)
                        .collect(toSet());
        var acts = acts(declarations.stream().filter(day -> passed.contains(day.date())));
        return acts.isEmpty() ? actsBetween(old.dueAt(), lastLevel(old, schedule)) : acts;
    }

    private @Nullable String actsBetween(Instant dueAt, Instant lastLevel) {
        var first = LocalDate.ofInstant(dueAt, calendar.zone());
        var last = LocalDate.ofInstant(lastLevel, calendar.zone());
        var acts =
                acts(
                        declarations.stream()
                                .filter(day -> !day.date().isBefore(first))
                                .filter(day -> !day.date().isAfter(last)));
        return acts.isEmpty() ? decree : acts;
    }

    private static Instant lastLevel(Schedule old, Schedule schedule) {
        return Stream.of(old, schedule)
                .flatMap(each -> each.levels().stream())
                .map(EscalationLevel::at)
                .reduce(schedule.dueAt(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static String acts(Stream<Declaration> days) {
        return days.map(Declaration::decree).distinct().collect(joining("; "));
    }
}

package org.pirveli.domain.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.calendar.event.CalendarOpened;
import org.pirveli.api.calendar.event.DeclarationRevoked;
import org.pirveli.api.calendar.event.DeclarationsImported;
import org.pirveli.api.calendar.event.NonWorkingDayDeclared;
import org.pirveli.api.calendar.event.WeeklyPatternDefined;
import org.pirveli.api.calendar.event.WorkingDayDeclared;
import org.pirveli.api.value.UnitId;
import org.pirveli.worktime.DayName;
import org.pirveli.worktime.GeorgianCalendar;

/**
 * What a unit works on one date, told from the history a second time: the last word on the date
 * counts, read backwards, without any of the states in between.
 */
record RetoldDay(List<CalendarEvent> history, LocalDate date) {

    List<WorkingHours> hoursOf(UnitId unit) {
        return lastWord(unit)
                .or(() -> lastWord(null))
                .map(Declaration::hours)
                .orElseGet(() -> isHoliday() ? List.of() : usualHours());
    }

    private Optional<Declaration> lastWord(@Nullable UnitId unit) {
        for (var event : history.reversed()) {
            if (event instanceof DeclarationRevoked revoked
                    && revoked.date().equals(date)
                    && binds(revoked.units(), unit)) {
                return Optional.empty();
            }
            var said =
                    declarations(event).stream()
                            .filter(day -> day.date().equals(date) && binds(day.units(), unit))
                            .findFirst();
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private static boolean binds(Set<UnitId> units, @Nullable UnitId unit) {
        return unit == null ? units.isEmpty() : units.contains(unit);
    }

    private static List<Declaration> declarations(CalendarEvent event) {
        return switch (event) {
            case CalendarOpened opened -> opened.declarations();
            case NonWorkingDayDeclared off -> List.of(off.declaration());
            case WorkingDayDeclared worked -> List.of(worked.declaration());
            case DeclarationsImported imported -> imported.declarations();
            case DeclarationRevoked _, WeeklyPatternDefined _ -> List.of();
        };
    }

    private boolean isHoliday() {
        Map<LocalDate, DayName> holidays = GeorgianCalendar.statutoryHolidays().of(date.getYear());
        return ((CalendarOpened) history.getFirst()).statutory() == Statutory.GEORGIA
                && holidays.containsKey(date);
    }

    /** Of the patterns that have begun the one that began last; of two, the one defined last. */
    private List<WorkingHours> usualHours() {
        var week = ((CalendarOpened) history.getFirst()).week();
        var since = LocalDate.MIN;
        for (var event : history) {
            if (event instanceof WeeklyPatternDefined defined
                    && !defined.from().isAfter(date)
                    && !defined.from().isBefore(since)) {
                week = defined.week();
                since = defined.from();
            }
        }
        return week.getOrDefault(date.getDayOfWeek(), List.of());
    }
}

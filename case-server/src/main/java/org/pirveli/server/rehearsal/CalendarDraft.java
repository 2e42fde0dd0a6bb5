package org.pirveli.server.rehearsal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.value.UnitId;

/**
 * What else would have happened to a calendar. What names no instant counts as known from the
 * beginning.
 *
 * @param declare days that would have been declared
 * @param revoke declarations that would have been taken back, or never made
 * @param week an ordinary week that would have been another
 */
public record CalendarDraft(
        CalendarId calendarId,
        @Nullable List<DraftDay> declare,
        @Nullable List<DraftRevocation> revoke,
        @Nullable DraftWeek week) {

    /**
     * A day that would have been declared.
     *
     * @param hours what would have been worked; {@code null} makes it a day off
     * @param units whom it would have bound; {@code null} binds all
     * @param declaredAt when; {@code null} means from the beginning
     * @param mayShorten whether due instants could have moved earlier because of it
     */
    public record DraftDay(
            LocalDate date,
            @Nullable List<WorkingHours> hours,
            @Nullable Set<UnitId> units,
            @Nullable Instant declaredAt,
            @Nullable Boolean mayShorten) {}

    /**
     * A declaration that would have been taken back.
     *
     * @param units whose declaration; {@code null} means the one that binds all
     * @param declaredAt when; {@code null} means that it would never have been made
     * @param mayShorten whether due instants could have moved earlier because of it
     */
    public record DraftRevocation(
            LocalDate date,
            @Nullable Set<UnitId> units,
            @Nullable Instant declaredAt,
            @Nullable Boolean mayShorten) {}

    /**
     * An ordinary week that would have been another.
     *
     * @param from the first date on which it would have held
     * @param week what would have been worked on each day of the week; a day left out is free
     * @param declaredAt when; {@code null} means from the beginning
     * @param mayShorten whether due instants could have moved earlier because of it
     */
    public record DraftWeek(
            LocalDate from,
            Map<DayOfWeek, List<WorkingHours>> week,
            @Nullable Instant declaredAt,
            @Nullable Boolean mayShorten) {}
}

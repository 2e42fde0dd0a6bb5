package org.pirveli.api.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.InOrder;
import org.pirveli.api.value.UnitId;

/**
 * A date that a public act made free, or made a working day.
 *
 * @param hours what is worked on that date, in order; empty for a day off
 * @param units whom it binds; empty binds all. What is declared for a unit beats what is declared
 *     for all
 * @param reason what people call the day, in English or in the language of the act
 * @param reasonKa the same in Georgian; {@code null} if {@code reason} serves for both
 * @param decree the act that declared it
 */
public record Declaration(
        LocalDate date,
        List<WorkingHours> hours,
        Set<UnitId> units,
        String reason,
        @Nullable String reasonKa,
        String decree) {

    /**
     * A declaration that nobody can change afterwards.
     *
     * @param hours {@code null} means a day off
     * @param units {@code null} means all
     */
    public Declaration(
            LocalDate date,
            @Nullable List<WorkingHours> hours,
            @Nullable Set<UnitId> units,
            String reason,
            @Nullable String reasonKa,
            String decree) {
        this.date = date;
        this.hours = hours == null ? List.of() : List.copyOf(hours);
        this.units =
                units == null ? Set.of() : InOrder.of(units, Comparator.comparing(UnitId::value));
        this.reason = reason;
        this.reasonKa = reasonKa;
        this.decree = decree;
    }

    /** Whether people work on that date because of it. */
    public boolean working() {
        return !hours.isEmpty();
    }
}

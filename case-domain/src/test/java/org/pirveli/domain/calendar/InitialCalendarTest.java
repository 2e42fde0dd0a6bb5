package org.pirveli.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.calendar.OneCalendar.FIRST;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.worktime.GeorgianCalendar;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class InitialCalendarTest {

    @Test
    void it_has_the_days_of_the_standard_calendar_of_Georgia() {
        var initial = OneCalendar.unopened().given(InitialCalendar.georgia()).of(FIRST);
        var standard = GeorgianCalendar.standard();

        assertThat(initial).hasToString(standard.toString());
        assertThat(initial.zone()).isEqualTo(standard.zone());
        LocalDate.of(1970, 1, 1)
                .datesUntil(LocalDate.of(2100, 1, 1))
                .forEach(date -> assertThat(initial.day(date)).isEqualTo(standard.day(date)));
    }

    @Test
    void it_may_know_nothing_that_was_declared_for_later() {
        var calendar =
                OneCalendar.unopened()
                        .given(InitialCalendar.georgiaKnowing(LocalDate.parse("2024-05-14")));

        assertThat(calendar.isWorkedBy(FIRST, "2024-05-10")).isFalse();
        assertThat(calendar.isWorkedBy(FIRST, "2024-05-17")).isTrue();
        assertThat(calendar.isWorkedBy(FIRST, "2024-10-25")).isTrue();
        assertThat(calendar.isWorkedBy(FIRST, "2025-05-26")).isFalse();
        assertThat(calendar.state().declarations())
                .extracting(Declaration::date)
                .allMatch(date -> date.isBefore(LocalDate.parse("2024-05-15")))
                .hasSize(35);
    }
}

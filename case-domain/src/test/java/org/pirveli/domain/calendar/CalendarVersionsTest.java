package org.pirveli.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.calendar.OneCalendar.FIRST;
import static org.pirveli.domain.calendar.OneCalendar.REGIONS;
import static org.pirveli.domain.calendar.OneCalendar.off;
import static org.pirveli.domain.calendar.OneCalendar.opened;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.value.UnitId;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CalendarVersionsTest {

    @Test
    void units_that_no_act_names_share_one_calendar_however_many_are_asked_for() {
        var versions = CalendarVersions.of(opened().given(off("2024-05-17", REGIONS)).history());
        var shared = versions.calendarOf(FIRST, 2);

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> new UnitId("unit-" + i)))
                .allSatisfy(unit -> assertThat(versions.calendarOf(unit, 2)).isSameAs(shared));
        assertThat(versions.calendarOf(REGIONS, 2)).isNotSameAs(shared);
        assertThat(versions.calendarOf(REGIONS, 2)).isSameAs(versions.calendarOf(REGIONS, 2));
    }

    @Test
    void a_unit_has_no_calendar_of_its_own_before_an_act_names_it() {
        var versions = CalendarVersions.of(opened().given(off("2024-05-17", REGIONS)).history());

        assertThat(versions.calendarOf(REGIONS, 1)).isSameAs(versions.calendarOf(FIRST, 1));
    }
}

package org.pirveli.server.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.office.UnitId;
import org.pirveli.server.harness.Databases;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CalendarBookTest {

    @Test
    void however_many_units_are_asked_for_it_keeps_no_more_calendars_than_it_may() {
        try (var node = Databases.H2.open().node("pirveli.processing=false")) {
            var book = node.get(RuleBook.class).current().calendars().iterator().next();
            for (int i = 0; i < CalendarBook.REMEMBERED + 50; i++) {
                book.calendarOf(new UnitId("unit-" + i));
            }
            assertThat(book.remembered()).isEqualTo(CalendarBook.REMEMBERED);
            var known = book.calendarOf(new UnitId("known"));
            assertThat(book.calendarOf(new UnitId("known"))).isSameAs(known);
        }
    }
}

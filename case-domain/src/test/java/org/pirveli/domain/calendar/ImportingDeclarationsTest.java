package org.pirveli.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NO_CHANGE;
import static org.pirveli.domain.calendar.OneCalendar.DECREE;
import static org.pirveli.domain.calendar.OneCalendar.FIRST;
import static org.pirveli.domain.calendar.OneCalendar.ID;
import static org.pirveli.domain.calendar.OneCalendar.MORNING;
import static org.pirveli.domain.calendar.OneCalendar.REGIONS;
import static org.pirveli.domain.calendar.OneCalendar.declared;
import static org.pirveli.domain.calendar.OneCalendar.imported;
import static org.pirveli.domain.calendar.OneCalendar.off;
import static org.pirveli.domain.calendar.OneCalendar.opened;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.api.calendar.event.DeclarationsImported;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ImportingDeclarationsTest {

    private static final String FRIDAY = "2024-05-17";
    private static final String SATURDAY = "2024-05-18";

    @Test
    void many_days_are_declared_in_one_step() {
        var free = declared(FRIDAY, List.of());
        var busy = declared(SATURDAY, MORNING, REGIONS, FIRST);

        var calendar =
                opened().when(imported(free, busy))
                        .then(
                                new DeclarationsImported(
                                        ID, List.of(free, busy), "Days of 2024", false));

        assertThat(calendar.state().version()).isEqualTo(2);
        assertThat(calendar.state().declarations()).containsExactly(free, busy);
        assertThat(calendar.isWorkedBy(FIRST, FRIDAY)).isFalse();
        assertThat(calendar.isWorkedBy(FIRST, SATURDAY)).isTrue();
        assertThat(calendar.history().getLast().decree()).isEqualTo(DECREE);
    }

    @Test
    void a_date_that_is_declared_already_is_declared_anew() {
        var busy = declared(FRIDAY, MORNING);

        var calendar = opened().given(off(FRIDAY), imported(busy));

        assertThat(calendar.state().declarations()).containsExactly(busy);
    }

    @Test
    void what_is_declared_already_changes_nothing() {
        var free = declared(FRIDAY, List.of());
        var calendar = opened().given(imported(free));

        calendar.when(imported(free)).refused(NO_CHANGE);
        calendar.when(imported()).refused(NO_CHANGE);
        calendar.given(imported(free, declared(SATURDAY, MORNING)));
    }

    @Test
    void a_file_is_refused_whole_and_says_which_of_its_days_are_wrong() {
        var wrong =
                opened().when(
                                new ImportDeclarations(
                                        ID,
                                        List.of(
                                                declared(FRIDAY, List.of()),
                                                declared("2101-01-01", MORNING),
                                                declared(FRIDAY, MORNING)),
                                        "",
                                        null));

        for (var pointer : List.of("/declarations/1/date", "/declarations/2/date", "/reason")) {
            wrong.refused(INVALID_REQUEST, "pointer=" + pointer);
        }
    }
}

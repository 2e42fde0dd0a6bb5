package org.pirveli.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.NO_DECLARATION;
import static org.pirveli.domain.calendar.OneCalendar.FIRST;
import static org.pirveli.domain.calendar.OneCalendar.ID;
import static org.pirveli.domain.calendar.OneCalendar.REGIONS;
import static org.pirveli.domain.calendar.OneCalendar.off;
import static org.pirveli.domain.calendar.OneCalendar.opened;
import static org.pirveli.domain.calendar.OneCalendar.revoke;
import static org.pirveli.domain.calendar.OneCalendar.worked;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.calendar.CalendarCommand.RevokeDeclaration;
import org.pirveli.api.calendar.event.DeclarationRevoked;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RevokingADeclarationTest {

    private static final String FRIDAY = "2024-05-17";

    @Test
    void a_date_is_then_as_if_it_had_never_been_declared() {
        var calendar =
                opened().given(off(FRIDAY))
                        .when(revoke(FRIDAY))
                        .then(
                                new DeclarationRevoked(
                                        ID,
                                        LocalDate.parse(FRIDAY),
                                        Set.of(),
                                        "Resolution No 2",
                                        "Declared by mistake",
                                        false));

        assertThat(calendar.isWorkedBy(FIRST, FRIDAY)).isTrue();
        assertThat(calendar.state().declarations()).isEmpty();
    }

    @Test
    void what_was_declared_for_a_unit_is_revoked_for_it_alone() {
        var calendar =
                opened().given(
                                off(FRIDAY),
                                worked(FRIDAY, null, FIRST, REGIONS),
                                revoke(FRIDAY, REGIONS));

        assertThat(calendar.isWorkedBy(FIRST, FRIDAY)).isTrue();
        assertThat(calendar.isWorkedBy(REGIONS, FRIDAY)).isFalse();
    }

    @Test
    void what_was_declared_for_all_is_revoked_and_the_units_keep_their_own() {
        var calendar = opened().given(off(FRIDAY), off(FRIDAY, REGIONS), revoke(FRIDAY));

        assertThat(calendar.isWorkedBy(FIRST, FRIDAY)).isTrue();
        assertThat(calendar.isWorkedBy(REGIONS, FRIDAY)).isFalse();
    }

    @Test
    void what_was_not_declared_cannot_be_revoked() {
        var calendar = opened().given(off(FRIDAY, FIRST));

        calendar.when(revoke(FRIDAY)).refused(NO_DECLARATION);
        calendar.when(revoke(FRIDAY, FIRST, REGIONS)).refused(NO_DECLARATION);
        calendar.when(revoke("2024-05-26")).refused(NO_DECLARATION);
        calendar.given(revoke(FRIDAY, FIRST)).when(revoke(FRIDAY, FIRST)).refused(NO_DECLARATION);
    }

    @Test
    void revoking_needs_a_reason_and_an_act() {
        var wrong =
                opened().given(off(FRIDAY))
                        .when(
                                new RevokeDeclaration(
                                        ID, LocalDate.parse("2100-01-01"), null, " ", " ", true));

        for (var pointer : List.of("/date", "/decree", "/reason")) {
            wrong.refused(INVALID_REQUEST, "pointer=" + pointer);
        }
    }
}

package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.NOT_AUTHORISED;
import static org.pirveli.api.RefusalCode.NO_ESCALATION;
import static org.pirveli.api.sla.Position.DEPUTY;
import static org.pirveli.api.sla.Position.HEAD;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.event.EscalationAcknowledged;
import org.pirveli.api.sla.EscalationKey;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.UnitId;

/** Level 1 is put to the supervisor, level 2 to the head, level 3 to the deputy ombudsman. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AcknowledgingTest {

    private static final Actor RUSUDAN = supervisor("rusudan");
    private static final Actor GVANTSA = supervisor("gvantsa");
    private static final Actor LALI = supervisor("lali");

    @Test
    void an_escalation_is_acknowledged_by_the_position_to_which_it_was_put() {
        escalated().by(RUSUDAN).when(Asked.acknowledge(1)).then(acknowledged(1));
        escalated().by(GVANTSA).when(Asked.acknowledge(2)).then(acknowledged(2));
    }

    @Test
    void a_higher_position_may_acknowledge_what_was_put_to_a_lower_one() {
        var seated = escalated();
        seated.office.seats(TestOffice.FIRST, DEPUTY, "lali");

        seated.by(LALI).when(Asked.acknowledge(1)).then(acknowledged(1));
        seated.by(GVANTSA).when(Asked.acknowledge(1)).refused(NO_ESCALATION);
        seated.by(LALI).when(Asked.acknowledge(2)).then(acknowledged(2));
    }

    @Test
    void a_lower_position_may_not_and_is_told_which_one_is_wanted() {
        escalated().by(RUSUDAN).when(Asked.acknowledge(2)).refused(NOT_AUTHORISED, "position=HEAD");
        escalated()
                .by(GVANTSA)
                .when(Asked.acknowledge(3))
                .refused(NOT_AUTHORISED, "position=DEPUTY");
        escalated().by(LALI).when(Asked.acknowledge()).refused(NOT_AUTHORISED, "SUPERVISOR");
        escalated().by(LALI).when(Asked.acknowledge()).refused(NOT_AUTHORISED, "first-response");
    }

    @Test
    void without_a_level_each_takes_note_of_what_it_may() {
        var escalated = escalated();

        escalated.by(GVANTSA).when(Asked.acknowledge()).then(acknowledged(1, 2));
        escalated.by(GVANTSA).when(Asked.acknowledge()).refused(NOT_AUTHORISED, "position=DEPUTY");
        escalated.by(OneCase.SUPERVISOR).when(Asked.acknowledge()).then(acknowledged(3));
        escalated.by(GVANTSA).when(Asked.acknowledge()).refused(NO_ESCALATION);
    }

    @Test
    void where_nobody_holds_the_position_or_a_higher_one_any_supervisor_may() {
        var vacant = escalated();
        vacant.office.seats(TestOffice.FIRST, DEPUTY);
        vacant.by(LALI).when(Asked.acknowledge(3)).then(acknowledged(3));
        vacant.by(LALI).when(Asked.acknowledge(2)).refused(NOT_AUTHORISED, "HEAD");
        vacant.office.seats(TestOffice.FIRST, HEAD);
        vacant.by(LALI).when(Asked.acknowledge(2)).then(acknowledged(2));
    }

    @Test
    void an_empty_chair_is_filled_by_those_above_it() {
        var vacant = escalated();
        vacant.office.seats(TestOffice.FIRST, HEAD);
        vacant.by(GVANTSA).when(Asked.acknowledge(2)).refused(NOT_AUTHORISED, "HEAD");
        vacant.by(OneCase.SUPERVISOR).when(Asked.acknowledge(2)).then(acknowledged(2));
    }

    @Test
    void it_is_the_unit_where_the_case_stands_that_counts() {
        var moved =
                escalated()
                        .given(Asked.offer(TestOffice.REGIONS))
                        .by(supervisor("rusudan", TestOffice.REGIONS))
                        .given(Asked.accept());

        moved.by(OneCase.SUPERVISOR).when(Asked.acknowledge(1)).refused(NOT_AUTHORISED, "regions");
        moved.by(RUSUDAN).when(Asked.acknowledge(1)).then(acknowledged(1));
        moved.by(OneCase.SUPERVISOR).when(Asked.acknowledge()).then(acknowledged(2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPERATOR", "INTEGRATOR", "AUDITOR", "ADMIN", "SYSTEM"})
    void nobody_but_a_supervisor_acknowledges_even_where_nobody_holds_a_position(Role role) {
        var vacant = escalated();
        for (var position : Position.values()) {
            vacant.office.seats(TestOffice.FIRST, position);
        }
        vacant.by(OneCase.actor("sopio", role, TestOffice.FIRST))
                .when(Asked.acknowledge())
                .refused(NOT_AUTHORISED);
    }

    @Test
    void what_is_allowed_says_the_same() {
        var escalated = escalated();
        assertThat(allowed(escalated.by(LALI))).contains(NOT_AUTHORISED);
        assertThat(allowed(escalated.by(RUSUDAN))).isEmpty();
        escalated.given(Asked.acknowledge());
        assertThat(allowed(escalated.by(RUSUDAN))).contains(NOT_AUTHORISED);
        assertThat(allowed(escalated.by(GVANTSA))).isEmpty();
    }

    private static Optional<RefusalCode> allowed(OneCase oneCase) {
        return CommandsAllowed.now(oneCase.state(), oneCase.circumstances())
                .getOrDefault(AcknowledgeEscalation.class, Optional.empty());
    }

    private static OneCase escalated() {
        return OneCase.registered()
                .at("2022-06-20T09:00")
                .givenByEngine(_ -> new EscalateCase(Asked.ID, OneCase.CLOCK, 1, 3));
    }

    private static Actor supervisor(String name) {
        return supervisor(name, TestOffice.FIRST);
    }

    private static Actor supervisor(String name, UnitId unit) {
        return OneCase.actor(name, Role.SUPERVISOR, unit);
    }

    private static EscalationAcknowledged acknowledged(int... levels) {
        return new EscalationAcknowledged(
                Asked.ID,
                OneCase.SUBJECT,
                IntStream.of(levels)
                        .mapToObj(level -> new EscalationKey(OneCase.CLOCK, 1, level))
                        .toList(),
                "I see to it");
    }
}

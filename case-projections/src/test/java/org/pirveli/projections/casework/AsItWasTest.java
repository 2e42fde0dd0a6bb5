package org.pirveli.projections.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.Provenance;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FirstResponseVoided;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;

/** One case whose replies were recorded long after they were given. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AsItWasTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Tbilisi");

    private final ApplicationRegistered registered = measured();
    private final Instant start = registered.registeredAt();
    private final List<PastEvent> past = new ArrayList<>();

    private static ApplicationRegistered measured() {
        for (int seed = 1; true; seed++) {
            var event = new RandomCase(new RandomOffice(seed), 1).registered();
            if (event.measured()) {
                return event;
            }
        }
    }

    @Test
    void a_reply_recorded_late_is_there_from_when_it_was_given() {
        recorded(0, registered);
        recorded(3, assigned());
        recorded(5, answered(registered.clock(), 1));
        assertThat(seenAsKnown(2).file().firstResponse()).isNull();
        var then = seen(2);
        assertThat(then.file().firstResponse()).isNotNull();
        assertThat(then.file().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(then.file().assignee()).isNull();
        assertThat(then.events()).extracting(each -> each.sequence()).containsExactly(0L, 2L);
    }

    @Test
    void the_second_reply_waits_for_the_first_to_be_set_aside_however_early_it_is_dated() {
        recorded(0, registered);
        recorded(1, assigned());
        recorded(2, answered(registered.clock(), 2));
        recorded(4, setAside());
        recorded(6, answered(secondAttempt(), 3));
        assertThat(seen(3).events()).hasSize(3);
        assertThat(seen(3).file().voidedResponses()).isEmpty();
        var after = seen(4).file();
        assertThat(after.voidedResponses()).hasSize(1);
        assertThat(after.firstResponse()).isNotNull();
        assertThat(after.clocks().getFirst().attempt()).isEqualTo(2);
        assertThat(after.clocks().getFirst().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void a_level_of_an_attempt_that_had_not_begun_had_not_risen() {
        recorded(0, registered);
        recorded(1, assigned());
        recorded(2, answered(registered.clock(), 2));
        recorded(4, setAside());
        recorded(5, escalated(secondAttempt(), hours(3)));
        assertThat(seen(3).file().escalations()).isEmpty();
        assertThat(seen(5).file().escalations()).hasSize(1);
    }

    @Test
    void before_the_matter_came_in_there_was_nothing() {
        recorded(0, registered);
        var before = registered.receivedAt().minusMillis(1);
        assertThat(CaseHistory.seen(past, new Viewpoint.AsItWas(before), OFFICE)).isEmpty();
        assertThat(CaseHistory.seen(past, new Viewpoint.AsItWas(registered.receivedAt()), OFFICE))
                .isPresent();
    }

    private Instant hours(int hours) {
        return start.plus(Duration.ofHours(hours));
    }

    private PastCase seen(int hours) {
        return CaseHistory.seen(past, new Viewpoint.AsItWas(hours(hours)), OFFICE).orElseThrow();
    }

    private PastCase seenAsKnown(int hours) {
        return CaseHistory.seen(past, new Viewpoint.AsKnown(hours(hours)), OFFICE).orElseThrow();
    }

    private CaseAssigned assigned() {
        return new CaseAssigned(
                registered.caseId(),
                registered.subjectId(),
                new OperatorId("operator"),
                "supervisor",
                null,
                null);
    }

    private FirstResponseIssued answered(ClockStarted clock, int hours) {
        return new FirstResponseIssued(
                registered.caseId(),
                registered.subjectId(),
                new ClockStopped(
                        clock.clockId(),
                        clock.name(),
                        clock.attempt(),
                        ClockState.MET,
                        hours(hours)),
                reply(),
                hours(hours));
    }

    private static Reply reply() {
        return new Reply(
                ResponseKind.ANSWER,
                Channel.EMAIL,
                Form.WRITTEN,
                "Done",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private ClockStarted secondAttempt() {
        var first = registered.clock();
        return new ClockStarted(
                first.clockId(),
                first.name(),
                2,
                first.unit(),
                first.settledVersion(),
                first.startedAt(),
                first.resumed(),
                first.schedule());
    }

    private FirstResponseVoided setAside() {
        return new FirstResponseVoided(
                registered.caseId(),
                registered.subjectId(),
                "Undeliverable",
                CaseStatus.ASSIGNED,
                secondAttempt(),
                null);
    }

    /** The level's own instant may lie before the attempt. */
    private CaseEscalated escalated(ClockStarted clock, Instant raisedAt) {
        var level = clock.schedule().levels().getFirst();
        return new CaseEscalated(
                registered.caseId(),
                clock.clockId(),
                clock.name(),
                clock.attempt(),
                level.level(),
                level.to(),
                raisedAt,
                raisedAt,
                hours(5));
    }

    private void recorded(int hours, CaseEvent event) {
        var at = hours(hours);
        past.add(
                new PastEvent(
                        past.size(),
                        event,
                        new Provenance(
                                "operator",
                                Role.OPERATOR,
                                "console",
                                event.occurredAt(at),
                                at,
                                "Some",
                                "c",
                                "c",
                                "c")));
    }
}

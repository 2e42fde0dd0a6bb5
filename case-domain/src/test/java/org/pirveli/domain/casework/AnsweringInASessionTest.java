package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.casework.TestOffice.NINO;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.FirstResponseIssued;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class AnsweringInASessionTest {

    private static final ConsultationId SESSION = new ConsultationId(new UUID(7, 7));

    @Test
    void the_session_proves_an_answer_at_any_instant_of_it() {
        var answered = held("2022-06-06T10:40").given(spoken("2022-06-06T10:05", Channel.HOTLINE));

        var event = (FirstResponseIssued) answered.history().getLast();
        assertThat(event.occurredAt()).isEqualTo(Wall.at("2022-06-06T10:05"));
        assertThat(event.reply().evidence()).isEqualTo("consultation " + SESSION);
    }

    @Test
    void it_proves_nothing_before_it_was_answered_or_after_it_ended() {
        held("2022-06-06T12:00")
                .when(spoken("2022-06-06T10:01", Channel.HOTLINE))
                .refused(RefusalCode.NOT_PROVEN_BY_SESSION);
        held("2022-06-06T12:00")
                .when(spoken("2022-06-06T10:51", Channel.HOTLINE))
                .refused(RefusalCode.NOT_PROVEN_BY_SESSION);
        held("2022-06-06T12:00")
                .when(spoken(null, Channel.HOTLINE))
                .refused(RefusalCode.NOT_PROVEN_BY_SESSION);
    }

    @Test
    void it_proves_oral_answers_only() {
        held("2022-06-06T10:40")
                .when(spoken("2022-06-06T10:05", Channel.EMAIL))
                .refused(RefusalCode.NOT_PROVEN_BY_SESSION);
    }

    @Test
    void a_session_of_another_operator_proves_nothing() {
        OneCase.assigned()
                .at("2022-06-06T10:40")
                .by(OneCase.SUPERVISOR)
                .when(spoken("2022-06-06T10:05", Channel.HOTLINE))
                .refused(RefusalCode.NOT_PROVEN_BY_SESSION);
    }

    @Test
    void no_answer_is_given_in_the_future() {
        held("2022-06-06T10:40")
                .when(spoken("2022-06-06T10:41", Channel.HOTLINE))
                .refused(RefusalCode.OCCURRED_AT_INVALID);
    }

    /** Nino spoke with the applicant from 10:02 to 10:50. */
    private static OneCase held(String now) {
        var one = OneCase.assigned().at(now).by(NINO);
        one.office.spoke(
                SESSION,
                new Office.Session(Wall.at("2022-06-06T10:02"), Wall.at("2022-06-06T10:50")));
        return one;
    }

    private static IssueFirstResponse spoken(@Nullable String at, Channel channel) {
        return new IssueFirstResponse(
                Asked.ID,
                ResponseKind.ANSWER,
                channel,
                "You are right",
                "ka",
                null,
                at == null ? null : Wall.at(at),
                null,
                SESSION,
                null);
    }
}

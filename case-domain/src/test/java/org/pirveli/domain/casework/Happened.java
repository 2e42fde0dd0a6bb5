package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseReopened;
import org.pirveli.api.casework.event.CaseWithdrawn;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FirstResponseVoided;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.api.distribution.HowAssigned;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.ReminderRecipient;

/** What comes of it when {@link Asked} is granted, for a case received on Monday at ten. */
final class Happened {

    static final String DUE = "2022-06-08T18:00";
    static final String LEVEL_2 = "2022-06-09T13:00";
    static final String LEVEL_3 = "2022-06-09T18:00";

    private Happened() {}

    static CaseAssigned assigned(OperatorId operator, String by) {
        return new CaseAssigned(
                Asked.ID,
                OneCase.SUBJECT,
                operator,
                by,
                "knows the matter",
                new HowAssigned(
                        1,
                        null,
                        List.of(),
                        List.of(new JudgedCandidate(operator, 0, null, null, false, List.of()))));
    }

    static Reply reply(ResponseKind kind, @Nullable String ground) {
        return new Reply(
                kind,
                Channel.EMAIL,
                Form.WRITTEN,
                "You are right",
                "ka",
                ground,
                null,
                null,
                null,
                null);
    }

    static Reply told(@Nullable String evidence) {
        return new Reply(
                ResponseKind.ANSWER,
                Channel.HOTLINE,
                Form.ORAL,
                "You are right",
                null,
                null,
                evidence,
                null,
                null,
                null);
    }

    static FirstResponseIssued answered(int attempt, ClockState state, Instant at, Reply reply) {
        return new FirstResponseIssued(
                Asked.ID, OneCase.SUBJECT, stopped(attempt, state, at), reply, at);
    }

    static FirstResponseIssued answered(ClockState state, String at) {
        return answered(1, state, Wall.at(at), reply(ResponseKind.ANSWER, null));
    }

    static ClockStopped stopped(int attempt, ClockState state, Instant at) {
        return new ClockStopped(OneCase.CLOCK, ClockName.FIRST_RESPONSE, attempt, state, at);
    }

    static ClockStarted firstResponse(OneCase of, int attempt) {
        return new ClockStarted(
                OneCase.CLOCK,
                ClockName.FIRST_RESPONSE,
                attempt,
                TestOffice.FIRST,
                1,
                Wall.at("2022-06-06T10:00"),
                null,
                of.firstResponse().schedule());
    }

    static FirstResponseVoided voided(OneCase of, CaseStatus status, int attempt) {
        return new FirstResponseVoided(
                Asked.ID,
                OneCase.SUBJECT,
                "came back undelivered",
                status,
                firstResponse(of, attempt),
                null);
    }

    static CaseClosed closed(Outcome outcome, String at) {
        return new CaseClosed(
                Asked.ID, OneCase.SUBJECT, outcome, "settled", List.of(), Wall.at(at));
    }

    static CaseWithdrawn withdrawn(String at, ClockStopped... clocks) {
        return new CaseWithdrawn(
                Asked.ID, OneCase.SUBJECT, "the letter of 7 June", List.of(clocks), Wall.at(at));
    }

    static CaseReopened reopened(
            CaseStatus status, @Nullable OperatorId assignee, ClockStarted clock) {
        return new CaseReopened(
                Asked.ID, OneCase.SUBJECT, "cold again", status, assignee, clock, null);
    }

    /** A level of the standard ladder, noticed at some time. */
    static CaseEscalated escalated(int attempt, int level, String detectedAt) {
        return new CaseEscalated(
                Asked.ID,
                OneCase.CLOCK,
                ClockName.FIRST_RESPONSE,
                attempt,
                level,
                List.of(Position.SUPERVISOR, Position.HEAD, Position.DEPUTY).get(level - 1),
                Wall.at(DUE),
                Wall.at(List.of(DUE, LEVEL_2, LEVEL_3).get(level - 1)),
                Wall.at(detectedAt));
    }

    static ReminderRaised reminded(int attempt, int share, String at, ReminderRecipient... to) {
        return new ReminderRaised(
                Asked.ID,
                OneCase.CLOCK,
                ClockName.FIRST_RESPONSE,
                attempt,
                share,
                List.of(to),
                Wall.at(at));
    }
}

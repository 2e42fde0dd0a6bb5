package org.pirveli.server.rest.citizen;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.GivenReply;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.value.Personal;

/**
 * As much of a case as its applicant is told: how far it is, until when an answer is promised, and
 * what was answered. Nothing of who works on it, nor of what the office notes.
 *
 * @param dueAt until when the answer that is owed was promised; {@code null} while none is owed
 * @param answers given so far, in their order, without those set aside
 */
public record FollowedCase(
        CaseNumber caseNumber,
        CaseKind kind,
        Stage stage,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        List<Answered> answers) {

    /** How far a case is, in the words of the public page. */
    public enum Stage {
        /** Registered, and not yet with anybody. */
        RECEIVED,

        /** Somebody works on it. */
        IN_WORK,

        /** The office waits for the applicant. */
        AWAITING_APPLICANT,

        /** Answered; more may follow. */
        ANSWERED,

        /** Ended. */
        CLOSED
    }

    /** An answer that the applicant got. */
    public record Answered(
            ResponseKind kind, Channel channel, Instant occurredAt, @Personal String text) {}

    static FollowedCase of(CaseFile file) {
        return new FollowedCase(
                file.caseNumber(),
                file.kind(),
                stage(file),
                file.receivedAt(),
                file.clocks().stream()
                        .filter(clock -> clock.state() == ClockState.RUNNING)
                        .map(Clock::dueAt)
                        .findFirst()
                        .orElse(null),
                file.closedAt(),
                Stream.concat(
                                Stream.ofNullable(file.firstResponse()),
                                file.followUpResponses().stream())
                        .filter(reply -> !reply.voided())
                        .map(FollowedCase::answered)
                        .toList());
    }

    private static Answered answered(GivenReply reply) {
        return new Answered(reply.kind(), reply.channel(), reply.occurredAt(), reply.text());
    }

    private static Stage stage(CaseFile file) {
        return switch (file.status()) {
            case CLOSED -> Stage.CLOSED;
            case AWAITING_APPLICANT -> Stage.AWAITING_APPLICANT;
            case RECEIVED, ASSIGNED ->
                    file.firstResponse() != null
                            ? Stage.ANSWERED
                            : file.status() == CaseStatus.RECEIVED ? Stage.RECEIVED : Stage.IN_WORK;
        };
    }
}

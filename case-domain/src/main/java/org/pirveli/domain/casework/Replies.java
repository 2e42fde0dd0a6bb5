package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.EVIDENCE_REQUIRED;
import static org.pirveli.api.RefusalCode.OCCURRED_AT_INVALID;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;

/** What the applicant was told, and when, as far as it can be believed. */
final class Replies {

    /** A reply recorded later than this needs a supervisor and a proof. */
    private static final Duration PROMPTLY = Duration.ofMinutes(15);

    private Replies() {}

    static Reply of(IssueFirstResponse command) {
        var consultation = command.consultationId();
        return reply(
                command.kind(),
                command.channel(),
                command.text(),
                command.language(),
                command.ground(),
                command.evidence() == null && consultation != null
                        ? Spoken.evidence(consultation)
                        : command.evidence());
    }

    static Reply of(IssueFollowUpResponse command) {
        return reply(
                command.kind(),
                command.channel(),
                command.text(),
                command.language(),
                command.ground(),
                command.evidence());
    }

    private static Reply reply(
            ResponseKind kind,
            Channel channel,
            String text,
            @Nullable String language,
            @Nullable String ground,
            @Nullable String evidence) {
        boolean grounded = ground != null && !ground.isBlank();
        if (kind == ResponseKind.REFUSAL && !grounded) {
            throw Wanted.invalid("/ground", "a refusal names its ground");
        }
        if (kind != ResponseKind.REFUSAL && ground != null) {
            throw Wanted.invalid("/ground", "only a refusal has a ground");
        }
        return new Reply(
                kind,
                channel,
                channel.form(),
                Wanted.text("/text", text),
                language,
                ground,
                evidence);
    }

    /**
     * When the applicant was answered, in whole milliseconds.
     *
     * @param claimed {@code null} means now
     * @param notBefore when the answer came to be owed
     */
    static Instant occurredAt(
            @Nullable Instant claimed,
            @Nullable String evidence,
            Instant notBefore,
            Circumstances circumstances) {
        var now = circumstances.now();
        if (claimed == null) {
            return now;
        }
        var occurredAt = claimed.truncatedTo(ChronoUnit.MILLIS);
        if (occurredAt.isBefore(notBefore) || occurredAt.isAfter(now)) {
            throw new Refused(
                    OCCURRED_AT_INVALID,
                    Map.of("occurredAt", occurredAt, "notBefore", notBefore, "now", now));
        }
        if (occurredAt.isBefore(now.minus(PROMPTLY))) {
            provable(evidence, circumstances);
        }
        return occurredAt;
    }

    private static void provable(@Nullable String evidence, Circumstances circumstances) {
        if (circumstances.actor().role() != Role.SUPERVISOR) {
            throw new Refused(EVIDENCE_REQUIRED, Map.of("wanted", "SUPERVISOR"));
        }
        if (evidence == null || evidence.isBlank()) {
            throw new Refused(EVIDENCE_REQUIRED, Map.of("wanted", "EVIDENCE"));
        }
    }
}

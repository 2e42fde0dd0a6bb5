package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.EVIDENCE_REQUIRED;
import static org.pirveli.api.RefusalCode.NEUTRAL_TEXT_ONLY;
import static org.pirveli.api.RefusalCode.OCCURRED_AT_INVALID;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.UsedTemplate;
import org.pirveli.domain.casework.CaseState.Assigned;
import org.pirveli.domain.casework.Facts.Matter;
import org.pirveli.domain.template.SmsSize;

/** What the applicant was told, and when, as far as it can be believed. */
final class Replies {

    /** A reply recorded later than this needs a supervisor and a proof. */
    private static final Duration PROMPTLY = Duration.ofMinutes(15);

    private Replies() {}

    /**
     * The reply that somebody wrote, as it may go out.
     *
     * @throws Refused if it may not go this way to this applicant, or says what it must not
     */
    static Reply of(ReplyDraft draft, Assigned state, Circumstances circumstances) {
        var matter = state.facts().matter();
        Delivery.check(draft.channel(), matter, draft.spoken());
        var template = draft.template();
        return template == null
                ? free(draft, matter, circumstances.office())
                : Wording.of(draft, template, state, circumstances);
    }

    private static Reply free(ReplyDraft draft, Matter matter, Office office) {
        var kind = draft.kind();
        if (kind == null) {
            throw Wanted.invalid("/kind", "is required without a template");
        }
        var text = draft.text();
        if (text == null) {
            throw Wanted.invalid("/text", "is required without a template");
        }
        if (Delivery.neutralOnly(draft.channel(), matter, office)) {
            throw new Refused(NEUTRAL_TEXT_ONLY);
        }
        return reply(
                draft, kind, Wanted.text("/text", text), draft.language(), draft.ground(), null);
    }

    /** A reply of these words. */
    static Reply reply(
            ReplyDraft draft,
            ResponseKind kind,
            String text,
            @Nullable String language,
            @Nullable String ground,
            @Nullable UsedTemplate template) {
        boolean grounded = ground != null && !ground.isBlank();
        if (kind == ResponseKind.REFUSAL && !grounded) {
            throw Wanted.invalid("/ground", "a refusal names its ground");
        }
        if (kind != ResponseKind.REFUSAL && ground != null) {
            throw Wanted.invalid("/ground", "only a refusal has a ground");
        }
        return new Reply(
                kind,
                draft.channel(),
                draft.channel().form(),
                text,
                language,
                ground,
                draft.evidence(),
                template,
                null,
                smsParts(draft.channel(), text));
    }

    private static @Nullable Integer smsParts(Channel channel, String text) {
        return channel.form() == Form.SMS ? SmsSize.of(text).parts() : null;
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

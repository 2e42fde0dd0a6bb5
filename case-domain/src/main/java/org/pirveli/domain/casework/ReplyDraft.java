package org.pirveli.domain.casework;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.SubmitReply;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TemplateChoice;

/**
 * What somebody wants to tell the applicant, whichever reply it is to be.
 *
 * @param spoken whether it is told in a consultation, which proves it
 */
record ReplyDraft(
        @Nullable ResponseKind kind,
        Channel channel,
        @Nullable String text,
        @Nullable String language,
        @Nullable String ground,
        @Nullable String evidence,
        @Nullable TemplateChoice template,
        boolean spoken) {

    static ReplyDraft of(IssueFirstResponse command) {
        var consultation = command.consultationId();
        var evidence = command.evidence();
        if (evidence == null && consultation != null) {
            evidence = Spoken.evidence(consultation);
        }
        return new ReplyDraft(
                command.kind(),
                command.channel(),
                command.text(),
                command.language(),
                command.ground(),
                evidence,
                command.template(),
                consultation != null);
    }

    static ReplyDraft of(IssueFollowUpResponse command) {
        return new ReplyDraft(
                command.kind(),
                command.channel(),
                command.text(),
                command.language(),
                command.ground(),
                command.evidence(),
                command.template(),
                false);
    }

    static ReplyDraft of(SubmitReply command) {
        return new ReplyDraft(
                command.kind(),
                command.channel(),
                command.text(),
                command.language(),
                command.ground(),
                null,
                command.template(),
                false);
    }
}

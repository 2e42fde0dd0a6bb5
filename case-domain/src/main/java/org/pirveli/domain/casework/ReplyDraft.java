package org.pirveli.domain.casework;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.SubmitReply;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TemplateChoice;

/** What somebody wants to tell the applicant, whichever reply it is to be. */
record ReplyDraft(
        @Nullable ResponseKind kind,
        Channel channel,
        @Nullable String text,
        @Nullable String language,
        @Nullable String ground,
        @Nullable String evidence,
        @Nullable TemplateChoice template) {

    static ReplyDraft of(IssueFirstResponse command) {
        return new ReplyDraft(
                command.kind(),
                command.channel(),
                command.text(),
                command.language(),
                command.ground(),
                command.evidence(),
                command.template());
    }

    static ReplyDraft of(IssueFollowUpResponse command) {
        return new ReplyDraft(
                command.kind(),
                command.channel(),
                command.text(),
                command.language(),
                command.ground(),
                command.evidence(),
                command.template());
    }

    static ReplyDraft of(SubmitReply command) {
        return new ReplyDraft(
                command.kind(),
                command.channel(),
                command.text(),
                command.language(),
                command.ground(),
                null,
                command.template());
    }
}

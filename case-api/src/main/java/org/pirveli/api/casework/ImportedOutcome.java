package org.pirveli.api.casework;

import org.jspecify.annotations.Nullable;

/** How a contact ended in the office's older records. */
public enum ImportedOutcome {
    ACCEPTED(ResponseKind.ACCEPTANCE, Outcome.ACCEPTED_FOR_EXAMINATION),
    MISSING_DOCUMENTS(ResponseKind.MISSING_INFORMATION, Outcome.ANSWERED),
    CONSULTATION_SUMMARY(ResponseKind.ANSWER, Outcome.ANSWERED),
    OUT_OF_MANDATE(ResponseKind.REFUSAL, Outcome.INADMISSIBLE),
    TRANSFERRED(ResponseKind.TRANSFER_NOTICE, Outcome.REFERRED),
    INADMISSIBLE(ResponseKind.REFUSAL, Outcome.INADMISSIBLE),
    MORE_TIME(null, null),
    CALLBACK_OFFER(null, null),
    RECEIPT_ONLY(null, null);

    private final @Nullable ResponseKind response;
    private final @Nullable Outcome outcome;

    ImportedOutcome(@Nullable ResponseKind response, @Nullable Outcome outcome) {
        this.response = response;
        this.outcome = outcome;
    }

    /**
     * The substantive reply it was, or {@code null} if it was none, so that the case is still open.
     */
    public @Nullable ResponseKind response() {
        return response;
    }

    /** How the case is closed by it, or {@code null} if it stays open. */
    public @Nullable Outcome outcome() {
        return outcome;
    }
}

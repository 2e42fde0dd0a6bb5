package org.pirveli.domain.distribution;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.api.casework.event.CaseReferred;
import org.pirveli.api.casework.event.CaseReleased;
import org.pirveli.api.casework.event.CaseReopened;
import org.pirveli.api.casework.event.CaseWithdrawn;
import org.pirveli.api.casework.event.DuplicateMarkRemoved;
import org.pirveli.api.casework.event.FirstResponseVoided;
import org.pirveli.api.casework.event.TransferAccepted;

/**
 * Who has a case in hand, and how much it weighs there.
 *
 * @param operator who holds it, or held it until it was closed; {@code null} if nobody
 * @param weight as it was when it was given
 * @param open whether the case is worked on
 */
public record Hold(@Nullable OperatorId operator, int weight, boolean open) {

    private static final int ORDINARY = 1;

    /** A case that was taken in: nobody has it in hand. */
    public static final Hold NONE = new Hold(null, ORDINARY, true);

    /** Whether an event may change who has a case in hand, or whether it is worked on. */
    public static boolean isMovedBy(CaseEvent event) {
        return switch (event) {
            case CaseAssigned _,
                    CaseReleased _,
                    TransferAccepted _,
                    CaseClosed _,
                    CaseReferred _,
                    CaseWithdrawn _,
                    CaseMarkedDuplicate _,
                    CaseReopened _,
                    FirstResponseVoided _,
                    DuplicateMarkRemoved _ ->
                    true;
            default -> false;
        };
    }

    /** How it is held after one more event. */
    public Hold after(CaseEvent event) {
        return switch (event) {
            case CaseAssigned it ->
                    new Hold(
                            it.operatorId(), it.how() == null ? ORDINARY : it.how().weight(), true);
            case CaseReleased _, TransferAccepted _ -> new Hold(null, ORDINARY, open);
            case CaseClosed _, CaseReferred _, CaseWithdrawn _, CaseMarkedDuplicate _ ->
                    new Hold(operator, weight, false);
            case CaseReopened _, FirstResponseVoided _, DuplicateMarkRemoved _ ->
                    new Hold(operator, weight, true);
            default -> this;
        };
    }

    /** Whose load it is; {@code null} if nobody's. */
    public @Nullable OperatorId burdened() {
        return open ? operator : null;
    }
}

package org.pirveli.api.consultation.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;

/**
 * What goes on at the desks at a moment.
 *
 * @param waiting longest first
 * @param operators who have anything in hand, by name
 */
public record DeskBoard(Instant asOf, List<ConsultationSummary> waiting, List<Desk> operators) {

    /**
     * What one operator has in hand.
     *
     * @param active what the operator attends to, or writes down
     * @param held those that wait, longest in hand first
     */
    public record Desk(
            OperatorId operatorId,
            @Nullable ConsultationSummary active,
            List<ConsultationSummary> held) {}
}

package org.pirveli.api.office.event;

import org.pirveli.api.casework.OperatorId;

/**
 * Everything that can have happened to someone who works on cases. Stored for ever: change it only
 * by adding.
 */
public sealed interface OperatorEvent extends OfficeEvent
        permits OperatorRegistered,
                OperatorNamed,
                OperatorMoved,
                OperatorEmployed,
                AbilitiesDeclared,
                TrainingRecorded,
                ConflictDeclared,
                ConflictWithdrawn,
                RebalancingOrdered,
                ShiftPlanned,
                ShiftCancelled,
                PresenceSet {

    OperatorId operatorId();
}

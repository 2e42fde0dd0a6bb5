package org.pirveli.server.engine.consultation;

import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.server.engine.StorageAway;

/**
 * The only way in for commands to consultations. What one command causes, such as the hold of
 * another consultation or a case that is registered, is committed in one transaction, or not at
 * all.
 */
public interface ConsultationDoor {

    /**
     * Carries a command out. Lost races against other writers are tried again within limits.
     *
     * @throws Refused if a rule says no; nothing happened
     * @throws StorageAway if the database does not answer; it is unknown whether anything happened
     */
    ConsultationExecuted execute(
            ConsultationCommand command, Actor actor, ConsultationConditions conditions);
}

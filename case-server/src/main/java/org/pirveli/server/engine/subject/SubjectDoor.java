package org.pirveli.server.engine.subject;

import org.pirveli.api.Actor;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.subject.SubjectCommand;

/** The only way to change how the data of a person stand. */
public interface SubjectDoor {

    /**
     * Carries a command out. What it erases is gone on this node when it returns, and on every
     * other within five seconds.
     *
     * @throws org.pirveli.api.Refused if a rule speaks against it
     * @throws org.pirveli.server.engine.StorageAway if nobody can tell for the moment
     */
    SubjectExecuted execute(SubjectCommand command, Actor actor, SubjectConditions conditions);

    /**
     * Erases someone whom the rules of retention keep no longer, if that is so while nobody else
     * decides anything.
     *
     * @return whether it was
     * @throws org.pirveli.server.engine.StorageAway if nobody can tell for the moment
     */
    boolean endRetention(SubjectId subject);
}

package org.pirveli.server.engine;

import java.util.List;
import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;

/**
 * The only way in for commands. Everything that one call causes (events, decision tables, the
 * caller's own rows) is committed in one transaction, or not at all.
 */
public interface CommandDoor {

    /**
     * Carries out one command. Lost races against other writers are tried again within limits.
     *
     * @throws Refused if a rule says no; nothing happened
     * @throws StorageAway if the database does not answer; it is unknown whether anything happened
     */
    Executed execute(CaseCommand command, Actor actor, Conditions conditions);

    /**
     * Carries out several commands to one case, in the given order and in one transaction: all of
     * them, or none.
     *
     * @return the events of all, with the version after the last
     * @throws Refused if a rule says no to any of them; nothing happened
     * @throws StorageAway if the database does not answer; it is unknown whether anything happened
     */
    Executed execute(List<CaseCommand> commands, Actor actor, Conditions conditions);

    /**
     * Carries out many commands in one transaction, in the given order; should that fail as a
     * whole, each in one of its own. A refused command does not hold up the others.
     *
     * @return what became of each, in the same order
     * @throws StorageAway if the database does not answer; it is unknown what happened
     */
    List<Handled> executeAll(List<Given> commands);

    /** The same for commands that one actor gives. */
    default List<Handled> executeAll(List<? extends CaseCommand> commands, Actor actor) {
        return executeAll(commands.stream().map(command -> Given.by(actor, command)).toList());
    }
}

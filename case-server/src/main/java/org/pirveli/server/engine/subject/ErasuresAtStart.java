package org.pirveli.server.engine.subject;

import org.pirveli.api.casework.SubjectId;
import org.pirveli.domain.subject.People;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Before the server opens, whoever is erased is: keys that a killed node left, and persons whom a
 * restored backup of the log brought back.
 */
final class ErasuresAtStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErasuresAtStart.class);

    private final SubjectKeys keys;
    private final SubjectTable table;
    private final People people;
    private final TransactionalSubjectDoor door;
    private final Erasing erasing;
    private volatile boolean running;

    ErasuresAtStart(
            SubjectKeys keys,
            SubjectTable table,
            People people,
            TransactionalSubjectDoor door,
            Erasing erasing) {
        this.keys = keys;
        this.table = table;
        this.people = people;
        this.door = door;
        this.erasing = erasing;
    }

    @Override
    public void start() {
        running = true;
        erasing.catchUp();
        var ledger = keys.erased();
        ledger.removeAll(table.erased());
        var back = ledger.stream().filter(people::knows).toList();
        for (SubjectId subject : back) {
            door.find(subject);
        }
        if (!back.isEmpty()) {
            log.warn(
                    "The log did not know of {} erasures that the store of keys knows: it was"
                            + " restored from an older backup. They are carried out again.",
                    back.size());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the rules, whose lock it takes. */
    @Override
    public int getPhase() {
        return Phases.RULES + 1;
    }
}

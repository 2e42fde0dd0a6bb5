package org.pirveli.server.engine.subject;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.pirveli.server.engine.processing.Background;
import org.pirveli.server.engine.subject.SubjectTable.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what was recorded: destroys the key, and lets go of what was made of the texts. Every
 * step may be done any number of times, by any node; what one leaves undone, another one does. The
 * traces go twice: until every node has forgotten the key, one of them may still have written some.
 */
final class Erasing extends Background {

    private static final Logger log = LoggerFactory.getLogger(Erasing.class);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int BATCH = 100;

    private final SubjectTable table;
    private final SubjectKeys keys;
    private final Supplier<List<Traces>> traces;

    Erasing(SubjectTable table, SubjectKeys keys, Supplier<List<Traces>> traces, boolean enabled) {
        super("erasures", Phases.BACKGROUND, enabled);
        this.table = table;
        this.keys = keys;
        this.traces = traces;
    }

    /** Does at once what can be done at once. Should it fail, it is done again later. */
    void begin(SubjectId subject) {
        try {
            withoutKey(subject);
        } catch (RuntimeException failure) {
            log.warn(
                    "An erasure is recorded, and its key could not be destroyed yet: {}",
                    failure.getClass().getName());
            wake();
        }
    }

    /** Destroys every key that should be gone, before anybody asks for it. */
    void catchUp() {
        for (var page = recorded(); !page.isEmpty(); page = recorded()) {
            page.forEach(this::withoutKey);
        }
    }

    private List<SubjectId> recorded() {
        return table.unfinished(Stage.RECORDED, BATCH);
    }

    private void withoutKey(SubjectId subject) {
        keys.erase(subject);
        forget(subject);
        table.reached(subject, Stage.KEYLESS);
    }

    private void forget(SubjectId subject) {
        traces.get().forEach(each -> each.forget(subject));
    }

    @Override
    protected Duration next() {
        var found = recorded();
        found.forEach(this::withoutKey);
        var settled = table.unfinished(Stage.KEYLESS, BATCH);
        for (var subject : settled) {
            forget(subject);
            table.reached(subject, Stage.DONE);
        }
        return found.size() + settled.size() >= BATCH ? Duration.ZERO : REST;
    }
}

package org.pirveli.server.engine.rules;

import java.util.List;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.domain.retention.RetentionState;
import org.pirveli.domain.retention.RetentionState.Drafted;

/**
 * One rule of retention in all its versions.
 *
 * @param history its events, in order
 */
public record RetentionBook(Drafted state, List<RecordedRule<RetentionEvent>> history) {

    /**
     * Reads a rule from its events.
     *
     * @param history not empty
     */
    static RetentionBook of(List<RecordedRule<RetentionEvent>> history) {
        var state = RetentionState.undrafted();
        for (var recorded : history) {
            state = state.evolve(recorded.event());
        }
        return new RetentionBook((Drafted) state, List.copyOf(history));
    }
}

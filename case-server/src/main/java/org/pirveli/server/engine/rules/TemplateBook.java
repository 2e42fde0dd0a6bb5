package org.pirveli.server.engine.rules;

import java.util.List;
import org.pirveli.api.template.event.TemplateEvent;
import org.pirveli.domain.template.TemplateState;
import org.pirveli.domain.template.TemplateState.Drafted;

/**
 * One template in all its versions.
 *
 * @param history its events, in order
 */
public record TemplateBook(Drafted state, List<RecordedRule<TemplateEvent>> history) {

    /**
     * Reads a template from its events.
     *
     * @param history not empty
     */
    static TemplateBook of(List<RecordedRule<TemplateEvent>> history) {
        var state = TemplateState.undrafted();
        for (var recorded : history) {
            state = state.evolve(recorded.event());
        }
        return new TemplateBook((Drafted) state, List.copyOf(history));
    }
}

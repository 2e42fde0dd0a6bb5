package org.pirveli.server.engine.rules;

import java.util.List;
import org.pirveli.api.office.event.OfficeEvent;

/**
 * One object of what the office is made of, in all its versions.
 *
 * @param history its events, in order
 */
record OfficeBook(List<RecordedRule<OfficeEvent>> history) {

    /** Events that nobody can change afterwards. */
    public OfficeBook {
        history = List.copyOf(history);
    }
}

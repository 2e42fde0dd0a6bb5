package org.pirveli.api.policy;

import java.util.List;
import org.pirveli.api.sla.ReminderRecipient;

/**
 * When to remind, and whom.
 *
 * @param share percent of the working time spent, 1 to 99
 */
public record ReminderTerms(int share, List<ReminderRecipient> to) {

    /** Terms that nobody can change afterwards. */
    public ReminderTerms {
        to = List.copyOf(to);
    }
}

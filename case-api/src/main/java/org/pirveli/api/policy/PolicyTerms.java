package org.pirveli.api.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a policy promises.
 *
 * @param appliesTo for which cases it is chosen; {@code null} if it is never chosen by itself, but
 *     kept to compare and rehearse with
 * @param firstResponse how long a first response may take, and a follow-up after a reopening
 * @param resolution how long it may take until the case is closed or referred, in working days;
 *     {@code null} if that is not promised
 * @param reminders in order of share
 * @param levels in order of level, which is also that of time; numbered from 1
 * @param reopeningDays for how many days after its end a case may be taken up again
 */
public record PolicyTerms(
        @Nullable AppliesTo appliesTo,
        PromisedTerm firstResponse,
        @Nullable PromisedTerm resolution,
        List<ReminderTerms> reminders,
        List<LevelTerms> levels,
        int reopeningDays) {

    /** Terms that nobody can change afterwards. */
    public PolicyTerms {
        reminders = List.copyOf(reminders);
        levels = List.copyOf(levels);
    }
}

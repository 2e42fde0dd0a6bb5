package org.pirveli.domain.casework;

import org.pirveli.api.sla.Schedule;
import org.pirveli.domain.policy.CountedFrom;

/**
 * A clock that runs, as far as a change of the rules concerns it.
 *
 * @param schedule that it keeps
 * @param counted from where it counts; what was spent before a pause stays spent
 * @param inherited whether the due instant was a duplicate's
 */
public record DueClock(Schedule schedule, CountedFrom counted, boolean inherited) {}

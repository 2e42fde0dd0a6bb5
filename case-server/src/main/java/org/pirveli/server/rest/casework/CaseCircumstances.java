package org.pirveli.server.rest.casework;

import java.time.Instant;
import java.util.List;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.policy.PolicyTerms;

/**
 * What stood around a case at a point of its past.
 *
 * @param seenFrom that point
 * @param moment at which it lies
 * @param openClocks those that ran or stood still then
 */
public record CaseCircumstances(
        CaseId caseId,
        CaseNumber caseNumber,
        SeenFrom seenFrom,
        Instant moment,
        List<OpenClock> openClocks) {

    /**
     * A clock that had not ended, and the rules by which it was counted.
     *
     * @param clock as it stood
     */
    public record OpenClock(Clock clock, PolicyThen policyThen, CalendarThen calendarThen) {}

    /**
     * A policy in the version of the clock.
     *
     * @param promised what that version promises
     * @param knownVersion the latest version that had been recorded at the moment
     * @param link to all of its versions
     */
    public record PolicyThen(
            String id, int keptVersion, PolicyTerms promised, int knownVersion, String link) {}

    /**
     * A calendar in the version by which the clock was counted.
     *
     * @param knownVersion the latest version that had been recorded at the moment; if it is higher,
     *     the clock had not been carried to it, or it changed nothing for it
     * @param link to its content in the version of the clock
     */
    public record CalendarThen(String id, int keptVersion, int knownVersion, String link) {}
}

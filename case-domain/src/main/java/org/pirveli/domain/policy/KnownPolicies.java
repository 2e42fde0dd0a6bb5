package org.pirveli.domain.policy;

import static org.pirveli.api.sla.ReminderRecipient.ASSIGNEE;
import static org.pirveli.api.sla.ReminderRecipient.SUPERVISOR;

import java.time.Duration;
import java.util.List;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.LevelTerms;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.ReminderTerms;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.VersionRef;

/** The policies that an office begins with. */
public final class KnownPolicies {

    /** The office's own promise. */
    public static final PolicyId STANDARD = new PolicyId("standard");

    /** The rule that it had before. */
    public static final PolicyId FIVE_DAYS = new PolicyId("five-days");

    private static final List<ReminderTerms> REMINDERS =
            List.of(
                    new ReminderTerms(50, List.of(ASSIGNEE)),
                    new ReminderTerms(80, List.of(ASSIGNEE, SUPERVISOR)));
    private static final List<LevelTerms> LEVELS =
            List.of(
                    new LevelTerms(1, Duration.ZERO, null, Position.SUPERVISOR),
                    new LevelTerms(2, Duration.ofHours(4), null, Position.HEAD),
                    new LevelTerms(3, null, 1, Position.DEPUTY));
    private static final int REOPENING_DAYS = 30;

    private KnownPolicies() {}

    /** Close of business of the second working day after the day of receipt. */
    public static PolicyTerms standard() {
        return new PolicyTerms(
                AppliesTo.EVERYTHING,
                new PromisedTerm(
                        2, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.CLOSE_OF_BUSINESS),
                null,
                REMINDERS,
                LEVELS,
                REOPENING_DAYS);
    }

    /**
     * Five days of any kind, the last one rolled to the next working day (Civil Code of Georgia,
     * art. 127): the rule before the reform, to compare with.
     */
    public static PolicyTerms fiveDays() {
        return new PolicyTerms(
                null,
                new PromisedTerm(
                        5,
                        TermUnit.CALENDAR_DAYS,
                        StartRule.RECEIPT_DAY,
                        EndRule.CLOSE_OF_BUSINESS),
                null,
                REMINDERS,
                LEVELS,
                REOPENING_DAYS);
    }

    /** The office's own promise in its first version. */
    public static SlaPolicy standardPolicy() {
        return new SlaPolicy(new VersionRef(STANDARD.value(), 1), standard());
    }
}

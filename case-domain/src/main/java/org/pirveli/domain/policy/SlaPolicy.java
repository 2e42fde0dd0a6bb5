package org.pirveli.domain.policy;

import static org.pirveli.api.sla.ReminderRecipient.ASSIGNEE;
import static org.pirveli.api.sla.ReminderRecipient.SUPERVISOR;

import java.time.Duration;
import java.util.List;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.ReminderRecipient;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.worktime.EndRule;
import org.pirveli.worktime.StartRule;
import org.pirveli.worktime.Term;
import org.pirveli.worktime.TermUnit;

/**
 * One version of what an office promises. A clock keeps the version under which it began.
 *
 * @param version 1 or more
 * @param term how long a first response, or a follow-up, may take
 * @param reminders in order of share
 * @param levels in order of level, which is also that of time; numbered from 1
 * @param reopeningWindow how long after its end a case may be taken up again
 */
public record SlaPolicy(
        String id,
        int version,
        Term term,
        List<ReminderRule> reminders,
        List<LevelRule> levels,
        Duration reopeningWindow) {

    /**
     * When to remind.
     *
     * @param share percent of the working time spent, 1 to 99
     */
    public record ReminderRule(int share, List<ReminderRecipient> to) {

        /** A reminder to these. */
        public ReminderRule {
            to = List.copyOf(to);
        }
    }

    /** When a missed clock is put before whom. */
    public record LevelRule(int level, Offset afterDue, Position to) {}

    /** A policy as written down. */
    public SlaPolicy {
        reminders = List.copyOf(reminders);
        levels = List.copyOf(levels);
    }

    /** The office's own: close of business of the second working day after the day of receipt. */
    public static SlaPolicy standard() {
        return new SlaPolicy(
                "standard",
                1,
                new Term(
                        2, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.CLOSE_OF_BUSINESS),
                List.of(
                        new ReminderRule(50, List.of(ASSIGNEE)),
                        new ReminderRule(80, List.of(ASSIGNEE, SUPERVISOR))),
                List.of(
                        new LevelRule(
                                1, new Offset.WorkingTime(Duration.ZERO), Position.SUPERVISOR),
                        new LevelRule(
                                2, new Offset.WorkingTime(Duration.ofHours(4)), Position.HEAD),
                        new LevelRule(3, new Offset.WorkingDays(1), Position.DEPUTY)),
                Duration.ofDays(30));
    }

    /** Which policy and version this is, as clocks keep it. */
    public VersionRef ref() {
        return new VersionRef(id, version);
    }
}

package org.pirveli.sla;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.ClockId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the deadlines with the clocks that run, both ways, and puts right what stays different.
 * Views and deadlines follow the log each at its own pace, so a difference counts as real only if
 * the audit before saw the same, and a row only if the views have seen the event that wrote it.
 * Several nodes may do it at once.
 */
public final class DeadlineAudit {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineAudit.class);
    private static final int PAGE = 500;

    private final DeadlineTable table;
    private final OpenClocks clocks;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Duration grace;
    private final AuditTally tally = new AuditTally();
    private Map<Deadline.Key, Sighting> before = Map.of();

    /**
     * Prepares an audit.
     *
     * @param grace how long a difference must last, at least, before it is put right
     */
    public DeadlineAudit(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            OpenClocks clocks,
            Duration grace) {
        this.table = new DeadlineTable(dataSource);
        this.clocks = clocks;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.grace = grace;
    }

    /**
     * Looks through everything once.
     *
     * @throws IllegalStateException if the running clocks do not come in the order of their ids
     */
    public synchronized AuditReport run() {
        var findings = new Findings(before, grace);
        @Nullable ClockId last = null;
        do {
            var page = clocks.after(last, PAGE);
            var end = page.size() < PAGE ? null : page.getLast().clockId();
            look(page, last, end, findings);
            last = end;
        } while (last != null);
        before = findings.sightings();
        var report = findings.report();
        tally.made(report, findings.lasted());
        if (report.healed() > 0) {
            LOG.warn("Deadlines had drifted from the running clocks: {}", report);
        }
        return report;
    }

    /** What this node's audits have come to. */
    public AuditFigures figures() {
        return tally.figures();
    }

    private void look(
            List<OpenClock> page,
            @Nullable ClockId after,
            @Nullable ClockId upTo,
            Findings findings) {
        var comparison = new Comparison(page, after);
        reading.executeWithoutResult(_ ->
                table.between(
                        after == null ? null : after.value(),
                        upTo == null ? null : upTo.value(),
                        comparison::compare));
        comparison.end(clocks::versionsOf);
        var ripe = findings.note(comparison);
        if (!ripe.isEmpty()) {
            findings.healed(heal(ripe));
        }
    }

    /** Puts right what is still as it was seen, and says how much that was. */
    private int heal(List<Drift> ripe) {
        try {
            return requireNonNullElse(writing.execute(_ -> table.heal(ripe)), 0);
        } catch (DuplicateKeyException _) {
            LOG.info("Someone else put deadlines right at the same time");
            return 0;
        }
    }
}

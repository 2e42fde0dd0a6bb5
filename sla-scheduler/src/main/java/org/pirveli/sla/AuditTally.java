package org.pirveli.sla;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps count of a node's audits. */
final class AuditTally {

    private long audits;
    private long healed;
    private DriftCount lasting = DriftCount.NONE;
    private @Nullable AuditReport last;
    private @Nullable Long auditedNanos;
    private @Nullable Long driftedNanos;

    /**
     * Notes an audit that has come to its end.
     *
     * @param lasted differences that had not been known to last before
     */
    synchronized void made(AuditReport report, DriftCount lasted) {
        var now = System.nanoTime();
        audits++;
        healed += report.healed();
        lasting = lasting.plus(lasted);
        last = report;
        auditedNanos = now;
        if (!lasted.equals(DriftCount.NONE)) {
            driftedNanos = now;
        }
    }

    synchronized AuditFigures figures() {
        return new AuditFigures(
                audits,
                last,
                lasting.missing(),
                lasting.stale(),
                lasting.moved(),
                healed,
                since(auditedNanos),
                since(driftedNanos));
    }

    private static @Nullable Duration since(@Nullable Long nanos) {
        return nanos == null ? null : Duration.ofNanos(System.nanoTime() - nanos);
    }
}

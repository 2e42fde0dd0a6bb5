package org.pirveli.server.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.pirveli.audit.note.StreamCount;
import org.pirveli.server.evidence.LogKey;
import org.pirveli.server.evidence.LogPeriods;
import org.pirveli.server.evidence.SealWatch;
import org.pirveli.server.evidence.SealedCheckpoint;
import org.pirveli.server.evidence.SealedEvent;
import org.pirveli.server.evidence.SealedLog;
import org.springframework.stereotype.Component;

/**
 * Fixes what an export holds. It waits for what was recorded to be sealed, which others do; it
 * seals nothing itself. What is not sealed in time comes last, and is a finding of the verifier.
 */
@Component
public final class ExportPreparation {

    /** Well above the ten seconds in which events come under a checkpoint. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final SealedLog log;
    private final LogPeriods periods;
    private final LogKey key;
    private final SealWatch watch;

    ExportPreparation(SealedLog log, LogPeriods periods, LogKey key, SealWatch watch) {
        this.log = log;
        this.periods = periods;
        this.key = key;
        this.watch = watch;
    }

    /**
     * Prepares one.
     *
     * @param goesOn called now and then; whatever it throws ends the preparation
     */
    public PreparedExport of(ExportAsked asked, Runnable goesOn) {
        var caseId = asked.caseId();
        return caseId == null
                ? ofPeriod(
                        Objects.requireNonNull(asked.recordedFrom()),
                        Objects.requireNonNull(asked.recordedBefore()),
                        goesOn)
                : ofCase(caseId.toString(), goesOn);
    }

    private PreparedExport ofCase(String stream, Runnable goesOn) {
        await(() -> unsealed(log.eventsOf(stream)), goesOn);
        var events = log.eventsOf(stream);
        var checkpoint = log.latest();
        if (checkpoint.isEmpty() || events.stream().noneMatch(at(checkpoint.get()))) {
            return PreparedExport.impossible(ExportFault.NOTHING_SEALED);
        }
        long size = checkpoint.get().size();
        if (watch.fault().isPresent() || !periods.isWhole(size)) {
            return PreparedExport.impossible(ExportFault.LOG_BROKEN);
        }
        long sealed = events.stream().filter(at(checkpoint.get())).count();
        return new PreparedExport(
                size,
                null,
                null,
                sealed,
                events.size() - sealed,
                signed(stream, sealed, checkpoint.get()),
                null);
    }

    private static Predicate<SealedEvent> at(SealedCheckpoint checkpoint) {
        return event -> event.leafIndex() != null && event.leafIndex() < checkpoint.size();
    }

    private String signed(String stream, long events, SealedCheckpoint at) {
        var count =
                new StreamCount(
                        at.checkpoint().origin(),
                        stream,
                        events,
                        at.size(),
                        at.checkpoint().root());
        return key.sign(count.text()).toString();
    }

    private PreparedExport ofPeriod(Instant from, Instant before, Runnable goesOn) {
        await(() -> periods.unsealed(from, before, sealed()), goesOn);
        var checkpoint = log.latest();
        if (checkpoint.isEmpty()) {
            return PreparedExport.impossible(ExportFault.NOTHING_SEALED);
        }
        long size = checkpoint.get().size();
        var leaves = periods.recorded(from, before);
        // another checkpoint may have been signed in this moment
        long end = Math.min(leaves.to(), size);
        long first = Math.min(leaves.from(), end);
        return new PreparedExport(
                size,
                first,
                end,
                end - first,
                periods.unsealed(from, before, size),
                null,
                null);
    }

    private long sealed() {
        return log.latest().map(SealedCheckpoint::size).orElse(0L);
    }

    private long unsealed(List<SealedEvent> events) {
        long size = sealed();
        return events.stream()
                .filter(each -> each.leafIndex() == null || each.leafIndex() >= size)
                .count();
    }

    private static void await(LongSupplier unsealed, Runnable goesOn) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (unsealed.getAsLong() > 0 && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            goesOn.run();
        }
    }
}

package org.pirveli.server.errand;

import java.time.Duration;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.processing.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of this node that runs errands of one kind, one after the other. */
public abstract class ErrandWorker<A, R> extends Background {

    private static final Logger log = LoggerFactory.getLogger(ErrandWorker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Between two reports of progress; well below the lease. */
    private static final long STRIDE_NANOS = Duration.ofMillis(500).toNanos();

    private final ErrandKind<A, R> kind;
    private final ErrandTable table;
    private final OfficeClock clock;

    /**
     * Prepares the thread; nothing happens before it starts.
     *
     * @param name of the thread
     */
    protected ErrandWorker(
            String name,
            ErrandKind<A, R> kind,
            ErrandTable table,
            OfficeClock clock,
            EngineSettings settings) {
        super(name, Phases.BACKGROUND, settings.processing());
        this.kind = kind;
        this.table = table;
        this.clock = clock;
    }

    /** Whether any can be run now. */
    protected boolean ready() {
        return true;
    }

    /** Runs one errand to its end. It may be run anew from the beginning, by any node. */
    protected abstract R run(A asked, Progress progress);

    /** Another node has taken over, or this one stops. */
    private static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super("broken off", null, false, false);
        }
    }

    /** Takes the oldest errand that nobody is at. */
    @Override
    protected final Duration next() {
        if (!table.hasWork(kind)) {
            return BETWEEN_LOOKS;
        }
        table.tidy(kind, clock.instant());
        if (!ready()) {
            return BETWEEN_LOOKS;
        }
        var claimed = table.claim(kind, clock.instant());
        claimed.ifPresent(this::run);
        return claimed.isPresent() ? Duration.ZERO : BETWEEN_LOOKS;
    }

    private void run(Errand<A, R> claimed) {
        var id = claimed.errandId();
        long begun = System.nanoTime();
        var told = new Told(claimed);
        try {
            var result = run(claimed.asked(), told);
            if (table.finish(kind, id, told.done, result, clock.instant())) {
                log.info(
                        "{} {} of {} steps took {} ms",
                        kind.name(),
                        id,
                        told.done,
                        (System.nanoTime() - begun) / 1_000_000);
            }
        } catch (BrokenOff _) {
            table.release(kind, id);
        }
    }

    private final class Told implements Progress {

        private final Errand<A, R> errand;
        private int total;
        private int done;
        private long next;

        Told(Errand<A, R> errand) {
            this.errand = errand;
        }

        @Override
        public void expect(int total) {
            this.total = total;
            tell();
        }

        @Override
        public void advance(int steps) {
            done += steps;
            if (System.nanoTime() - next >= 0) {
                tell();
            }
        }

        private void tell() {
            if (!goesOn() || !table.advance(kind, errand.errandId(), total, done)) {
                throw new BrokenOff();
            }
            next = System.nanoTime() + STRIDE_NANOS;
        }
    }
}

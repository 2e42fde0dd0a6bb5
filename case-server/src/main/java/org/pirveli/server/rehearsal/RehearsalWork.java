package org.pirveli.server.rehearsal;

import java.util.function.BooleanSupplier;
import org.pirveli.projections.casework.ClockPasts;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.ClockRuns;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on one rehearsal at a time: reads every clock once, and keeps nothing but sums. */
@Component
final class RehearsalWork {

    /** Between two reports of progress. */
    private static final int STRIDE = 2_000;

    private static final Logger log = LoggerFactory.getLogger(RehearsalWork.class);

    private final RehearsalTable table;
    private final ClockPasts pasts;
    private final RuleBook book;
    private final ClockRuns runs;
    private final OfficeSettings office;
    private final OfficeClock clock;

    RehearsalWork(
            RehearsalTable table,
            ClockPasts pasts,
            RuleBook book,
            ClockRuns runs,
            OfficeSettings office,
            OfficeClock clock) {
        this.table = table;
        this.pasts = pasts;
        this.book = book;
        this.runs = runs;
        this.office = office;
        this.clock = clock;
    }

    /** Another node has taken over, or this one stops. */
    private static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super("broken off", null, false, false);
        }
    }

    /**
     * Takes the oldest rehearsal that nobody is at, and works on it to its end.
     *
     * @return {@code false} if there was none
     */
    boolean next(BooleanSupplier goOn) {
        table.tidy(clock.instant());
        var claimed = table.claim(clock.instant());
        claimed.ifPresent(each -> work(each, goOn));
        return claimed.isPresent();
    }

    private void work(StoredRehearsal claimed, BooleanSupplier goOn) {
        var id = claimed.rehearsalId();
        long begun = System.nanoTime();
        try {
            var finished = play(claimed, goOn);
            if (table.finish(id, finished.total(), finished.result(), clock.instant())) {
                log.info(
                        "Rehearsal {} of {} clocks took {} ms",
                        id,
                        finished.total(),
                        (System.nanoTime() - begun) / 1_000_000);
            }
        } catch (BrokenOff _) {
            table.release(id);
        }
    }

    /**
     * A rehearsal that came to its end.
     *
     * @param total how many clocks were played
     */
    private record Finished(int total, RehearsalResult result) {}

    private Finished play(StoredRehearsal claimed, BooleanSupplier goOn) {
        var now = clock.instant();
        var rehearsing =
                new Rehearsing(book.current(), runs.rebases(), office.zone(), claimed.asked(), now);
        var progress = new Progress(claimed.rehearsalId(), rehearsing.count(pasts), goOn);
        var result = rehearsing.rehearse(pasts, progress::step);
        return new Finished(progress.done, result);
    }

    private final class Progress {

        private final RehearsalId id;
        private final int total;
        private final BooleanSupplier goOn;
        private int done;

        Progress(RehearsalId id, int total, BooleanSupplier goOn) {
            this.id = id;
            this.total = total;
            this.goOn = goOn;
            tell();
        }

        void step() {
            done++;
            if (done % STRIDE == 0) {
                tell();
            }
        }

        private void tell() {
            if (!goOn.getAsBoolean() || !table.advance(id, total, done)) {
                throw new BrokenOff();
            }
        }
    }
}

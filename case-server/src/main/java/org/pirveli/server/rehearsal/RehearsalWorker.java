package org.pirveli.server.rehearsal;

import org.pirveli.projections.casework.ClockPasts;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.ClockRuns;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.errand.ErrandWorker;
import org.pirveli.server.errand.Progress;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.stereotype.Component;

/** Rehearses: reads every clock once, and keeps nothing but sums. */
@Component
final class RehearsalWorker extends ErrandWorker<RehearsalAsked, RehearsalResult> {

    private final ClockPasts pasts;
    private final RuleBook book;
    private final ClockRuns runs;
    private final OfficeSettings office;
    private final OfficeClock clock;

    RehearsalWorker(
            ErrandTable table,
            ClockPasts pasts,
            RuleBook book,
            ClockRuns runs,
            OfficeSettings office,
            OfficeClock clock,
            EngineSettings settings) {
        super("rehearsals", Rehearsals.KIND, table, clock, settings);
        this.pasts = pasts;
        this.book = book;
        this.runs = runs;
        this.office = office;
        this.clock = clock;
    }

    @Override
    protected RehearsalResult run(RehearsalAsked asked, Progress progress) {
        var now = clock.instant();
        var rehearsing = new Rehearsing(book.current(), runs.rebases(), office.zone(), asked, now);
        progress.expect(rehearsing.count(pasts));
        return rehearsing.rehearse(pasts, () -> progress.advance(1));
    }
}

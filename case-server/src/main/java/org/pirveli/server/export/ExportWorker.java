package org.pirveli.server.export;

import org.pirveli.server.archive.ExportAsked;
import org.pirveli.server.archive.ExportPreparation;
import org.pirveli.server.archive.PreparedExport;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.errand.ErrandWorker;
import org.pirveli.server.errand.Progress;
import org.springframework.stereotype.Component;

/** Prepares exports, one after the other. */
@Component
final class ExportWorker extends ErrandWorker<ExportAsked, PreparedExport> {

    private final ExportPreparation preparation;

    ExportWorker(
            ExportPreparation preparation,
            ErrandTable table,
            OfficeClock clock,
            EngineSettings settings) {
        super("exports", Exports.KIND, table, clock, settings);
        this.preparation = preparation;
    }

    @Override
    protected PreparedExport run(ExportAsked asked, Progress progress) {
        progress.expect(1);
        var prepared = preparation.of(asked, () -> progress.advance(0));
        progress.advance(1);
        return prepared;
    }
}

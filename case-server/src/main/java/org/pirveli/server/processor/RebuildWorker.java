package org.pirveli.server.processor;

import java.util.function.LongConsumer;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.processing.RequestedRebuild;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.errand.ErrandWorker;
import org.pirveli.server.errand.Progress;
import org.pirveli.server.metrics.LogLag;
import org.springframework.stereotype.Component;

/** Rebuilds views while the office works. */
@Component
final class RebuildWorker extends ErrandWorker<RebuildAsked, RebuildResult> {

    private final RequestedRebuild rebuild;
    private final Processing processing;
    private final LogLag log;

    RebuildWorker(
            RequestedRebuild rebuild,
            Processing processing,
            LogLag log,
            ErrandTable table,
            OfficeClock clock,
            EngineSettings settings) {
        super("view-rebuilds", ProcessorCare.REBUILD, table, clock, settings);
        this.rebuild = rebuild;
        this.processing = processing;
        this.log = log;
    }

    /** Not beside a rebuild that this node needs to serve at all. */
    @Override
    protected boolean ready() {
        return !processing.rebuilding();
    }

    @Override
    protected RebuildResult run(RebuildAsked asked, Progress progress) {
        progress.expect((int) Math.min(log.behind(-1).events(), Integer.MAX_VALUE));
        return new RebuildResult(rebuild.run(asked.processor(), new Told(progress)));
    }

    /** Tells of places in the log as of steps. */
    private static final class Told implements LongConsumer {

        private final Progress progress;
        private long last = -1;

        Told(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void accept(long position) {
            progress.advance((int) Math.max(0, position - last));
            last = Math.max(last, position);
        }
    }
}

package org.pirveli.server.engine.consultation;

import org.pirveli.projections.consultation.ConsultationViews;
import org.pirveli.projections.consultation.ConsultationViewsInvoker;
import org.pirveli.server.engine.Phases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * If another version wrote the view of consultations, empties it before anybody follows the log,
 * and takes its token away: without one, the processor reads the log from its beginning.
 */
final class ConsultationRebuild implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ConsultationRebuild.class);

    private final ConsultationViews views;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final boolean enabled;
    private volatile boolean running;

    ConsultationRebuild(
            ConsultationViews views,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            boolean enabled) {
        this.views = views;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        running = true;
        if (enabled && !views.current()) {
            boolean replaces = views.written();
            transactions.executeWithoutResult(_ -> startOver());
            if (replaces) {
                log.info("The view of consultations is filled from the log");
            }
        }
    }

    private void startOver() {
        views.startOver();
        jdbc.sql("delete from token_entry where processor_name = ?")
                .param(ConsultationViewsInvoker.PROCESSOR)
                .update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Phases.RULES;
    }
}

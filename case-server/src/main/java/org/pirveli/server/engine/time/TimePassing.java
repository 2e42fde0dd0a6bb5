package org.pirveli.server.engine.time;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.pirveli.server.engine.Phases;
import org.pirveli.sla.DeadlineAudit;
import org.pirveli.sla.DeadlineManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets time pass on this node: sweeps what is due, and audits the sweep from time to time. */
final class TimePassing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TimePassing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int MOST_PUT_OFF = 5;

    private final DeadlineManager manager;
    private final DeadlineAudit audit;
    private final TimeSettings settings;
    private final BooleanSupplier viewsStandStill;
    private final boolean enabled;
    private final ScheduledThreadPoolExecutor auditor;
    private volatile boolean running;
    private int putOff;

    /**
     * Nothing passes yet.
     *
     * @param viewsStandStill whether the audit would compare with clocks that are out of date
     * @param enabled whether this node does any of it
     */
    TimePassing(
            DeadlineManager manager,
            DeadlineAudit audit,
            TimeSettings settings,
            BooleanSupplier viewsStandStill,
            boolean enabled) {
        this.manager = manager;
        this.audit = audit;
        this.settings = settings;
        this.viewsStandStill = viewsStandStill;
        this.enabled = enabled;
        this.auditor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("deadline-audit").factory());
    }

    @Override
    public void start() {
        if (!enabled) {
            return;
        }
        running = true;
        manager.start();
        long every = settings.auditEvery().toMillis();
        var _ = auditor.scheduleWithFixedDelay(this::audit, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        auditor.close();
        if (!manager.stop(PATIENCE)) {
            log.warn("Some deadlines are still in hand; another node will take them over");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Phases.TIME;
    }

    /**
     * While very much falls due at once, everything is in motion: the audit would find little, and
     * take the time that the sweep needs. It is put off a few times, not for ever. While the views
     * stand still, it would mend by clocks that have ended since, and waits until they go on.
     */
    private void audit() {
        if (viewsStandStill.getAsBoolean()) {
            return;
        }
        if (manager.busy() && putOff++ < MOST_PUT_OFF) {
            return;
        }
        putOff = 0;
        try {
            var report = audit.run();
            log.debug("Audited the deadlines: {}", report);
        } catch (RuntimeException failure) {
            log.warn("The deadlines could not be audited: {}", failure.getClass().getName());
        }
    }
}

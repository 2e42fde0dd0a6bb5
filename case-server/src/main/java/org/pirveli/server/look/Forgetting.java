package org.pirveli.server.look;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;

/** Takes looks away whose time is over, every hour, on whichever node. */
final class Forgetting implements DisposableBean {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private final LookTable table;
    private final Duration keptFor;
    private final InstantSource machine;
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("look-forgetting").factory());

    Forgetting(LookTable table, LookSettings settings, InstantSource machine) {
        this.table = table;
        this.keptFor = settings.keptFor();
        this.machine = machine;
        var _ =
                executor.scheduleWithFixedDelay(
                        this::forget, PAUSE.toMinutes(), PAUSE.toMinutes(), TimeUnit.MINUTES);
    }

    /** Takes away all of them. */
    void forget() {
        try {
            var end = machine.instant().minus(keptFor);
            int all = 0;
            for (int some = table.forget(end); some > 0; some = table.forget(end)) {
                all += some;
            }
            log.debug("{} looks forgotten", all);
        } catch (DataAccessException e) {
            log.warn("Old looks could not be forgotten this time: {}", e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}

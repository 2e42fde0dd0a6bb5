package org.pirveli.server.idempotency;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Takes old answers out of the table, every hour, on whichever node. */
@Component
final class Forgetting implements DisposableBean {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("idempotency-forgetting").factory());

    Forgetting(StoredAnswers answers) {
        var _ =
                executor.scheduleWithFixedDelay(
                        () -> forget(answers),
                        PAUSE.toMinutes(),
                        PAUSE.toMinutes(),
                        TimeUnit.MINUTES);
    }

    private static void forget(StoredAnswers answers) {
        try {
            log.debug("{} old answers forgotten", answers.forgetOld());
        } catch (DataAccessException e) {
            log.warn("Old answers could not be forgotten this time: {}", e.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}

package org.pirveli.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.worktime.WorkingCalendar;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Measures the working time from receipt to first response, on a thread of its own: answering must
 * not wait for it. Under pressure measurements are dropped, never answers.
 */
@Component
final class FirstResponseTimes implements DisposableBean {

    private static final int WAITING = 1_000;

    private final ThreadPoolExecutor aside =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name("first-response-times").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    private final CaseFiles files;
    private final OfficeClock clock;
    private final WorkingCalendar calendar;
    private final Timer timer;

    FirstResponseTimes(
            CaseFiles files, OfficeClock clock, WorkingCalendar calendar, MeterRegistry meters) {
        this.files = files;
        this.clock = clock;
        this.calendar = calendar;
        this.timer =
                Timer.builder("pirveli.first.response.working.time")
                        .description("Working time from receipt to first response")
                        .register(meters);
    }

    void measure(FirstResponseIssued answered) {
        aside.execute(() -> record(answered));
    }

    /** Older records tell of another time, and are left out. */
    private void record(FirstResponseIssued answered) {
        try {
            files.byId(answered.caseId(), Sight.ALL, clock.instant())
                    .filter(file -> !file.imported())
                    .ifPresent(file ->
                            timer.record(
                                    calendar.workingTime(
                                            file.receivedAt(), answered.occurredAt())));
        } catch (DataAccessException _) {
            // One measurement less, while the storage is away.
        }
    }

    @Override
    public void destroy() {
        aside.shutdownNow();
    }
}

package org.pirveli.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
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
    private final RuleBook rules;
    private final Timer timer;

    FirstResponseTimes(CaseFiles files, OfficeClock clock, RuleBook rules, MeterRegistry meters) {
        this.files = files;
        this.clock = clock;
        this.rules = rules;
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
                    .ifPresent(file -> timer.record(waited(file, answered)));
        } catch (DataAccessException _) {
            // One measurement less, while the storage is away.
        }
    }

    /** Counted on the calendar on which the promise ran. */
    private Duration waited(CaseFile file, FirstResponseIssued answered) {
        var clock =
                file.clocks().stream()
                        .filter(each -> each.clockId().equals(answered.clock().clockId()))
                        .findFirst()
                        .orElseThrow();
        return rules.current()
                .calendar(clock.calendar().id(), clock.unit())
                .workingTime(file.receivedAt(), answered.occurredAt());
    }

    @Override
    public void destroy() {
        aside.shutdownNow();
    }
}

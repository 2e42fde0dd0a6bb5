package org.pirveli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Sweeps up what falls due, on every node at the same time: claims it in batches for a short while,
 * and tells the cases. The rows go when the events come back; until then a claim keeps others away,
 * and when it runs out, another node takes over. So a case may be told more than once, and raises
 * once.
 */
public final class DeadlineManager {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineManager.class);
    private static final Duration TINY = Duration.ofMillis(1);
    private static final Duration BREATH = Duration.ofMillis(10);
    private static final int BREATHS = 25;

    /** A calendar may change while something waits for an opening. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final DueDeadlines due;
    private final SystemCommands commands;
    private final InstantSource clock;
    private final BooleanSupplier crowded;
    private final SweepSettings settings;
    private final SweepTally tally;

    private final Alarm alarm = new Alarm();
    private final Backoff reading = new Backoff();
    private final Backoff sending = new Backoff();
    private final Semaphore hands;
    private final ExecutorService workers;
    private final Thread sweeper;
    private volatile boolean stopping;
    private volatile boolean busy;
    private volatile Instant nextLook = Instant.MAX;

    /**
     * Prepares a sweep; nothing happens before it starts.
     *
     * @param transactions of the data source's own database
     * @param clock the office's, in whole milliseconds
     * @param crowded whether those who follow the log have enough to do, so that people would wait
     *     for them: the sweep then holds its breath
     */
    public DeadlineManager(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SystemCommands commands,
            InstantSource clock,
            BooleanSupplier crowded,
            SweepSettings settings) {
        this.crowded = crowded;
        this.due = new DueDeadlines(dataSource, transactions, settings.lease());
        this.commands = commands;
        this.clock = clock;
        this.settings = settings;
        this.tally = new SweepTally(clock.instant());
        this.hands = new Semaphore(settings.workers());
        var number = new AtomicInteger();
        this.workers =
                Executors.newFixedThreadPool(
                        settings.workers(),
                        work -> thread(work, "deadlines-" + number.incrementAndGet()));
        this.sweeper = thread(this::sweep, "deadlines-sweep");
    }

    /**
     * Begins to sweep.
     *
     * @throws IllegalStateException if it was started before
     */
    public void start() {
        sweeper.start();
    }

    /**
     * Claims nothing more, and finishes what is in hand.
     *
     * @param patience how long to wait for that
     * @return {@code false} if something is still in hand; its claims run out by themselves
     */
    public boolean stop(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        stopping = true;
        alarm.turnOff();
        try {
            var swept = sweeper.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            workers.shutdown();
            return workers.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS) && swept;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Looks at once, for instance since the office's clock was moved. */
    public void wake() {
        alarm.ring();
    }

    /** Looks at an instant, unless it would have looked before. */
    public void wakeAt(Instant instant) {
        if (instant.isBefore(nextLook)) {
            alarm.ring();
        }
    }

    /** Whether more was due at the last look than one batch holds. */
    public boolean busy() {
        return busy;
    }

    /** What this node has swept up. */
    public SweepFigures figures() {
        return tally.figures();
    }

    private void sweep() {
        while (!stopping) {
            alarm.rest(reading.left());
            alarm.rest(sending.left());
            holdBreath();
            hands.acquireUninterruptibly();
            if (stopping) {
                return;
            }
            alarm.sleep(look());
        }
    }

    /**
     * For a moment only: should nobody follow any more, everything has to be raised all the same.
     */
    private void holdBreath() {
        for (var breaths = 0; busy && breaths < BREATHS && isCrowded(); breaths++) {
            alarm.rest(BREATH);
        }
    }

    /** Whoever cannot say so is not waited for. */
    private boolean isCrowded() {
        try {
            return crowded.getAsBoolean();
        } catch (RuntimeException failure) {
            LOG.debug("It cannot be said whether those who follow are behind", failure);
            return false;
        }
    }

    /** Claims a batch and hands it to a worker; says how long to sleep before the next look. */
    private Duration look() {
        var handedOver = false;
        try {
            nextLook = Instant.MAX;
            var now = clock.instant();
            var claims = due.claim(now, settings.batchSize());
            tally.claimed(claims, now);
            busy = claims.more();
            if (!claims.isEmpty()) {
                workers.execute(() -> send(claims));
                handedOver = true;
            }
            var pause = claims.more() ? pauseAmongMany(claims) : pauseAfter(now);
            var failures = reading.succeeded();
            if (failures > 0) {
                LOG.info("Deadlines can be read again, after {} failures", failures);
            }
            return pause;
        } catch (RuntimeException | Error failure) {
            var pause = reading.failed();
            LOG.warn("Deadlines cannot be read; next look in {}", pause, failure);
            return Duration.ZERO;
        } finally {
            if (!handedOver) {
                hands.release();
            }
        }
    }

    /** Others are due: no pause, unless another node was just about to claim them. */
    private static Duration pauseAmongMany(Claims claims) {
        return claims.isEmpty() ? TINY : Duration.ZERO;
    }

    private Duration pauseAfter(Instant now) {
        var next = due.next(now);
        var latest = now.plus(settings.longestPause());
        // An answer at the very instant is in time, so a deadline is due a moment later.
        nextLook = next == null || !next.isBefore(latest) ? latest : next.plus(TINY);
        var pause = Duration.between(clock.instant(), nextLook);
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }

    private void send(Claims claims) {
        var batch = DueCommands.of(claims.rows());
        try {
            var sent = commands.sendAll(batch);
            due.putOff(claims.again(sent.again(), clock.instant().plus(LONGEST_WAIT)));
            tally.sent(batch, sent);
            sending.succeeded();
            if (sent.failed() > 0) {
                LOG.warn("{} of {} due commands were not carried out", sent.failed(), batch.size());
            }
        } catch (RuntimeException | Error failure) {
            tally.notSent(batch);
            sending.failed();
            LOG.warn(
                    "A batch of {} due commands was not carried out ({}); it comes again when its"
                            + " claims have run out",
                    batch.size(),
                    kinds(failure));
        } finally {
            hands.release();
        }
    }

    /** Names a failure and its causes without their messages, which may tell of persons. */
    private static String kinds(Throwable failure) {
        var names = new StringBuilder(failure.getClass().getName());
        var cause = failure.getCause();
        for (var depth = 0; cause != null && depth < 8; depth++, cause = cause.getCause()) {
            names.append(" by ").append(cause.getClass().getName());
        }
        return names.toString();
    }

    private static Thread thread(Runnable work, String name) {
        return Thread.ofPlatform().name(name).daemon().unstarted(work);
    }
}

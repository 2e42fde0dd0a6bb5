package org.pirveli.server.engine.passing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.processing.Background;
import org.pirveli.server.engine.processing.HeldProcessors;
import org.pirveli.sla.DeadlineManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waits until this node has come to rest: whoever follows the log has seen its end, nothing is due
 * any more, whoever works in the background has looked and found nothing to do, and all of that
 * added nothing to the log. It speaks of a server that is alone with its database.
 */
final class Settling {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS = TimeUnit.MICROSECONDS.toNanos(200);

    private final OfficeClock clock;
    private final Processing processing;
    private final HeldProcessors held;
    private final DeadlineManager deadlines;
    private final Supplier<@Nullable Instant> nextDeadline;
    private final List<Background> background;
    private final JdbcClient jdbc;

    Settling(
            OfficeClock clock,
            Processing processing,
            HeldProcessors held,
            DeadlineManager deadlines,
            Supplier<@Nullable Instant> nextDeadline,
            List<Background> background,
            JdbcClient jdbc) {
        this.clock = clock;
        this.processing = processing;
        this.held = held;
        this.deadlines = deadlines;
        this.nextDeadline = nextDeadline;
        this.background = List.copyOf(background);
        this.jdbc = jdbc;
    }

    /** Waits; says whether it came to rest before patience ended. */
    boolean await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            long before = last();
            boolean quiet =
                    until(() -> isFollowed(before), end)
                            && nothingIsDue(end)
                            && nothingIsLeftToDo(end);
            if (quiet && last() == before) {
                return true;
            }
        }
        return false;
    }

    /** Nobody waits for whom an administrator lets stand still. */
    private boolean isFollowed(long last) {
        return processing.processors().stream()
                .filter(each -> !held.isPaused(each.name()))
                .allMatch(each -> each.working() && each.position() >= last);
    }

    /** What is in somebody's hand has still its row, so it is waited for. */
    private boolean nothingIsDue(long end) {
        if (isDue()) {
            deadlines.wake();
        }
        return until(() -> !isDue(), end);
    }

    private boolean isDue() {
        var next = nextDeadline.get();
        return next != null && next.isBefore(clock.instant());
    }

    private boolean nothingIsLeftToDo(long end) {
        var looks = background.stream().map(Background::look).toList();
        return looks.stream().allMatch(look -> look.foundNothing(end - System.nanoTime()));
    }

    private static boolean until(BooleanSupplier condition, long end) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return true;
    }

    private long last() {
        return jdbc.sql("select coalesce(max(global_index), -1) from domain_event")
                .query(Long.class)
                .single();
    }
}

package org.pirveli.server.idempotency;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * Lets a request with an idempotency key take effect once. Twins on this node wait for each other
 * here; those on other nodes meet at the primary key of the table.
 */
@Component
public final class OnceOnly {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final StoredAnswers answers;
    private final Map<String, CountDownLatch> running = new ConcurrentHashMap<>();

    OnceOnly(StoredAnswers answers) {
        this.answers = answers;
    }

    /**
     * Gives the answer of before, or carries the request out.
     *
     * @param again makes an answer of what is kept
     * @param first carries the request out, and hands what is to be kept to its argument within the
     *     transaction of the effect
     * @throws Refused if the key came with another body, or a twin does not come to an end
     */
    public <T> T answer(
            KeyedRequest request, Function<String, T> again, Function<Consumer<String>, T> first) {
        var done = new CountDownLatch(1);
        waitForTwins(request, done);
        try {
            return answers.find(request)
                    .map(again)
                    .orElseGet(() -> carryOut(request, again, first));
        } finally {
            running.remove(request.scope(), done);
            done.countDown();
        }
    }

    /** A refusal may be the doing of a twin on another node, which was quicker. */
    private <T> T carryOut(
            KeyedRequest request, Function<String, T> again, Function<Consumer<String>, T> first) {
        try {
            return first.apply(answer -> keep(request, answer));
        } catch (TwinHolds | Refused | DuplicateKeyException e) {
            return answers.find(request)
                    .map(again)
                    .orElseThrow(() -> e instanceof TwinHolds ? inProgress() : e);
        }
    }

    private void keep(KeyedRequest request, String answer) {
        try {
            answers.keep(request, answer);
        } catch (QueryTimeoutException _) {
            throw new TwinHolds();
        }
    }

    private void waitForTwins(KeyedRequest request, CountDownLatch mine) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var twin = running.putIfAbsent(request.scope(), mine);
                twin != null;
                twin = running.putIfAbsent(request.scope(), mine)) {
            try {
                if (!twin.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw inProgress();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw inProgress();
            }
        }
    }

    private static Refused inProgress() {
        return new Refused(RefusalCode.IN_PROGRESS);
    }

    /** A twin on another node has written the row and not come to an end yet. */
    private static final class TwinHolds extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TwinHolds() {
            super("a twin is at work", null, false, false);
        }
    }
}

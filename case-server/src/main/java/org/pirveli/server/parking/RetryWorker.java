package org.pirveli.server.parking;

import org.jspecify.annotations.Nullable;
import org.pirveli.projections.parking.DeadLetter;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.processing.DeadLetterRetry;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.errand.ErrandWorker;
import org.pirveli.server.errand.Progress;
import org.springframework.stereotype.Component;

/** Tries dead letters again, each in a transaction of its own, in the order of their ids. */
@Component
final class RetryWorker extends ErrandWorker<RetryAsked, RetryResult> {

    private static final int PAGE = 500;

    private final DeadLetters letters;
    private final DeadLetterRetry retry;

    RetryWorker(
            DeadLetters letters,
            DeadLetterRetry retry,
            ErrandTable table,
            OfficeClock clock,
            EngineSettings settings) {
        super("dead-letter-retries", DeadLetterRetries.KIND, table, clock, settings);
        this.letters = letters;
        this.retry = retry;
    }

    @Override
    protected RetryResult run(RetryAsked asked, Progress progress) {
        progress.expect((int) letters.count(asked.follower(), asked.stream()));
        int tried = 0;
        int released = 0;
        @Nullable DeadLetter last = null;
        do {
            var page = letters.list(asked.follower(), asked.stream(), last, PAGE);
            for (var letter : page) {
                if (retry.retry(letter.follower(), letter.stream())) {
                    released++;
                }
                tried++;
                progress.advance(1);
            }
            last = page.size() < PAGE ? null : page.getLast();
        } while (last != null);
        return new RetryResult(tried, released, tried - released);
    }
}

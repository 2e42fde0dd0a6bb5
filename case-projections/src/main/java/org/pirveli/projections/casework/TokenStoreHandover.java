package org.pirveli.projections.casework;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * Takes and gives back the tokens of the views' processor in Axon's token store. Another node's
 * claim is waited for; with a store whose claims run out at once, it is taken over instead.
 */
public final class TokenStoreHandover implements TokenHandover {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TokenStore tokens;
    private final String processor;
    private final TransactionManager transactions;

    /**
     * Works on the tokens of one processor, which must not be running on this node.
     *
     * @param processor its name
     */
    public TokenStoreHandover(
            TokenStore tokens, String processor, TransactionManager transactions) {
        this.tokens = tokens;
        this.processor = processor;
        this.transactions = transactions;
    }

    @Override
    public void take() {
        long start = System.nanoTime();
        while (true) {
            try {
                transactions.executeInTransaction(this::claim);
                return;
            } catch (UnableToClaimTokenException e) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException(
                            "another node works on %s and does not let go".formatted(processor), e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void claim() {
        if (tokens.fetchSegments(processor).length == 0) {
            tokens.initializeTokenSegments(processor, 1);
        }
        each(segment -> tokens.fetchToken(processor, segment));
    }

    @Override
    public void hold() {
        transactions.executeInTransaction(
                () -> each(segment -> tokens.extendClaim(processor, segment)));
    }

    @Override
    public void startOver() {
        each(segment ->
                tokens.storeToken(
                        GapAwareTrackingToken.newInstance(-1, List.of()), processor, segment));
    }

    @Override
    public void letGo() {
        transactions.executeInTransaction(
                () -> each(segment -> tokens.releaseClaim(processor, segment)));
    }

    @Override
    public void handOver(GapAwareTrackingToken token) {
        each(segment -> {
            tokens.storeToken(token, processor, segment);
            tokens.releaseClaim(processor, segment);
        });
    }

    private void each(IntConsumer work) {
        for (int segment : tokens.fetchSegments(processor)) {
            work.accept(segment);
        }
    }
}

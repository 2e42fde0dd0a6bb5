package org.pirveli.projections.casework;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Takes and gives back the tokens of the views' processor in Axon's token store. */
@SuppressWarnings("DoNotCallSuggester")
public final class TokenStoreHandover implements TokenHandover {

    /**
     * Works on the tokens of one processor, which must not be running in this store's node.
     *
     * @param processor its name
     */
    public TokenStoreHandover(
            TokenStore tokens, String processor, TransactionManager transactions) {
        throw new UnsupportedOperationException("" + tokens + processor + transactions);
    }

    @Override
    public void take() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hold() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void handOver(GapAwareTrackingToken token) {
        throw new UnsupportedOperationException("" + token);
    }
}

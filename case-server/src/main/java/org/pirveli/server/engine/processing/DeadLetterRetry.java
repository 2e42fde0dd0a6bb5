package org.pirveli.server.engine.processing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.server.engine.log.LogStorage;
import org.pirveli.server.engine.transaction.RootUnit;

/**
 * Tells a follower once more what it could not take in: the stream from the event on that waits, by
 * the same code that is told live, in one transaction. Several nodes may try, while others follow
 * the log; whoever comes second waits, and finds nothing left to do.
 */
public final class DeadLetterRetry {

    private final DeadLetters letters;
    private final LogStorage log;
    private final RootUnit root;
    private final Map<String, EventHandlerInvoker> followers;

    DeadLetterRetry(
            DeadLetters letters,
            LogStorage log,
            RootUnit root,
            Map<String, EventHandlerInvoker> followers) {
        this.letters = letters;
        this.log = log;
        this.root = root;
        this.followers = Map.copyOf(followers);
    }

    /** The names of all who can be told again. */
    public Set<String> followers() {
        return followers.keySet();
    }

    /**
     * Tries a stream again.
     *
     * @return whether nothing of it waits any more
     */
    public boolean retry(String follower, String stream) {
        var invoker = followers.get(follower);
        if (invoker == null) {
            return false;
        }
        var waits = new AtomicBoolean();
        root.run(
                true,
                () -> {
                    letters.take(follower, stream)
                            .ifPresent(letter -> {
                                log.readAsStored(stream, letter.sequence())
                                        .forEachRemaining(event -> tell(invoker, event));
                                // behind the follower, which writes just before the commit
                                CurrentUnitOfWork.get()
                                        .onPrepareCommit(
                                                _ -> waits.set(letters.triedAgain(letter)));
                            });
                    return waits;
                });
        return !waits.get();
    }

    private static void tell(EventHandlerInvoker invoker, EventMessage<?> event) {
        try {
            invoker.handle(event, Segment.ROOT_SEGMENT);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("could not be told", failure);
        }
    }
}

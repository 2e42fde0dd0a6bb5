package org.pirveli.server.engine.processing;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Makes processors. A node that holds a claim extends it every second; one that does not looks
 * every five seconds whether it has run out. What fails is tried again, never skipped.
 */
final class Processors {

    private static final int CLAIM_SECONDS = 5;
    private static final int IDLE_MILLIS = 1_000;
    private static final long PATIENCE_AT_THE_END_SECONDS = 30;

    private final EmbeddedEventStore log;
    private final TokenStore tokens;
    private final TransactionManager transactions;

    Processors(EmbeddedEventStore log, TokenStore tokens, TransactionManager transactions) {
        this.log = log;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /**
     * A processor that has not been started.
     *
     * @param batchSize how many events share one transaction at most
     */
    TrackingEventProcessor make(String name, EventHandlerInvoker invoker, int batchSize) {
        return TrackingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .errorHandler(PropagatingErrorHandler.instance())
                .trackingEventProcessorConfiguration(
                        TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(batchSize)
                                .andAutoStart(false)
                                .andTokenClaimInterval(CLAIM_SECONDS, TimeUnit.SECONDS)
                                .andEventAvailabilityTimeout(IDLE_MILLIS, TimeUnit.MILLISECONDS)
                                // an interrupted thread would close H2's file under everyone
                                .andWorkerTerminationTimeout(
                                        PATIENCE_AT_THE_END_SECONDS, TimeUnit.SECONDS))
                .build();
    }
}

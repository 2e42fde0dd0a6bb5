package org.pirveli.projections.consultation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.projections.casework.TokenHandover;
import org.pirveli.projections.parking.Poison;
import org.pirveli.projections.parking.PoisonedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the view of consultations anew: goes over the whole log in order, keeps those that go on
 * in memory, writes each when it ends, and hands over to the live processor, which must not run on
 * this node meanwhile. The view fills up, and is complete at the end.
 */
public final class ConsultationReplay {

    private static final Logger LOG = LoggerFactory.getLogger(ConsultationReplay.class);
    private static final int PAGE = 5_000;
    private static final int IN_MEMORY = 50_000;
    private static final Duration BETWEEN_HOLDS = Duration.ofSeconds(3);

    private final ConsultationViews views;
    private final ConsultationTables tables;
    private final EventStore log;
    private final TransactionTemplate transaction;
    private final TokenHandover handover;
    private final int page;
    private final int inMemory;

    /** Prepares a replay; nothing is touched yet. */
    public ConsultationReplay(
            ConsultationViews views,
            EventStore log,
            PlatformTransactionManager transactions,
            TokenHandover handover) {
        this(views, log, transactions, handover, PAGE, IN_MEMORY);
    }

    ConsultationReplay(
            ConsultationViews views,
            EventStore log,
            PlatformTransactionManager transactions,
            TokenHandover handover,
            int page,
            int inMemory) {
        this.views = views;
        this.tables = views.tables();
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.handover = handover;
        this.page = page;
        this.inMemory = inMemory;
    }

    /**
     * Writes every row anew. Should it be broken off, the live processor does it from the beginning
     * of the log on.
     *
     * @param reached told up to which index the log is read; whatever it throws breaks the replay
     *     off
     * @return how many events of consultations there are
     */
    public long run(LongConsumer reached) {
        handover.take();
        transaction.executeWithoutResult(_ -> {
            views.rebuilding();
            handover.startOver();
        });
        var pass = new Pass(reached);
        try (var stream = log.openStream(null)) {
            while (stream.hasNextAvailable()) {
                pass.take(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
        pass.finish();
        transaction.executeWithoutResult(_ -> {
            views.park(pass.poisoned.values());
            views.rebuilt();
            pass.handOver();
        });
        LOG.info("Rebuilt the view of consultations from {} events", pass.events);
        return pass.events;
    }

    /** One way through the log. */
    private final class Pass {

        private final Map<ConsultationId, ConsultationRow> going = new LinkedHashMap<>();
        private final List<ConsultationRow> ended = new ArrayList<>();
        private final Map<ConsultationId, PoisonedEvent> poisoned = new HashMap<>();
        private @Nullable GapAwareTrackingToken token;
        private long heldAt = System.nanoTime();
        private final LongConsumer told;
        private long events;

        Pass(LongConsumer told) {
            this.told = told;
        }

        void take(TrackedEventMessage<?> message) {
            if (message.trackingToken() instanceof GapAwareTrackingToken reached) {
                token = reached;
                told.accept(reached.getIndex());
            }
            if (message instanceof DomainEventMessage<?> recorded
                    && ConsultationViews.TYPE.equals(recorded.getType())) {
                take(recorded);
            }
            if (System.nanoTime() - heldAt > BETWEEN_HOLDS.toNanos()) {
                handover.hold();
                heldAt = System.nanoTime();
            }
        }

        /** What ends is written; should more be told of it, it is read again. */
        private void take(DomainEventMessage<?> event) {
            events++;
            var id = ConsultationViews.idOf(event);
            if (poisoned.containsKey(id)) {
                return;
            }
            var row = going.get(id);
            if (row == null) {
                row = event.getSequenceNumber() == 0 ? new ConsultationRow(null) : written(id);
                going.put(id, row);
            }
            try {
                row.take(event, views.streams());
            } catch (PoisonedEvent poison) {
                poisoned.put(id, poison);
                return;
            }
            var file = row.file();
            if (file != null && file.endedAt() != null) {
                going.remove(id);
                ended.add(row);
            }
            if (ended.size() >= page) {
                writeEnded();
            }
            if (going.size() >= inMemory) {
                finish();
            }
        }

        private ConsultationRow written(ConsultationId id) {
            writeEnded();
            return tables.row(id);
        }

        private void writeEnded() {
            write(ended);
            ended.clear();
        }

        private void finish() {
            writeEnded();
            write(List.copyOf(going.values()));
            going.clear();
        }

        /** Rows that the tables refuse are found by writing half of them, and half of those. */
        private void write(List<ConsultationRow> rows) {
            try {
                transaction.executeWithoutResult(_ -> tables.write(rows));
            } catch (RuntimeException failure) {
                if (!Poison.is(failure)) {
                    throw failure;
                }
                if (rows.size() == 1) {
                    step(rows.getFirst());
                } else {
                    write(rows.subList(0, rows.size() / 2));
                    write(rows.subList(rows.size() / 2, rows.size()));
                }
            }
        }

        /** Writes a consultation event by event, up to the one that is refused and waits. */
        private void step(ConsultationRow refused) {
            var id = requireNonNull(refused.file()).consultationId();
            views.streams()
                    .of(id.toString(), tables.row(id).version())
                    .asStream()
                    .takeWhile(event -> event.getSequenceNumber() < refused.version())
                    .takeWhile(_ -> !poisoned.containsKey(id))
                    .forEach(event -> {
                        var next = tables.row(id);
                        try {
                            next.take(event, views.streams());
                            transaction.executeWithoutResult(_ -> tables.write(List.of(next)));
                        } catch (RuntimeException failure) {
                            if (!Poison.is(failure)) {
                                throw failure;
                            }
                            poisoned.put(id, ConsultationViews.poisoned(event, failure));
                        }
                    });
        }

        private void handOver() {
            var reached = token;
            handover.handOver(
                    reached == null ? GapAwareTrackingToken.newInstance(-1, List.of()) : reached);
        }
    }
}

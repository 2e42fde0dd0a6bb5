package org.pirveli.projections.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.projections.parking.PoisonedEvent;
import org.pirveli.projections.personal.PersonalTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The fast lane: reads the whole log in order, writes the views in bulk, and hands over to the live
 * processor. Commands go on meanwhile; the views fill up, and are complete at the end. Takes three
 * connections, of an account that may truncate the tables of the views.
 */
public final class ViewRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(ViewRebuild.class);
    private static final int PAGE = 5_000;
    private static final int CASES_IN_MEMORY = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** As many as the event store looks back for gaps. */
    private static final int GAPS_HANDED_OVER = 10_000;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final CaseLog log;
    private final Recognition recognition;
    private final TokenHandover handover;
    private final ViewState state;
    private final ViewIndexes indexes;
    private final DeadLetters letters;
    private final int page;
    private final int casesInMemory;

    /** Prepares a rebuild; nothing is touched yet. */
    public ViewRebuild(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventReader reader,
            LikenessKeys likeness,
            PersonalTexts texts,
            TokenHandover handover) {
        this(dataSource, transactions, reader, likeness, texts, handover, PAGE, CASES_IN_MEMORY);
    }

    ViewRebuild(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventReader reader,
            LikenessKeys likeness,
            PersonalTexts texts,
            TokenHandover handover,
            int page,
            int casesInMemory) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.log = new CaseLog(reader);
        this.recognition = new Recognition(likeness, texts);
        this.handover = handover;
        this.state = new ViewState(dataSource);
        this.indexes = new ViewIndexes(jdbc);
        this.letters = new DeadLetters(dataSource);
        this.page = page;
        this.casesInMemory = casesInMemory;
    }

    /** Whether the rows are of another version of the views, or a rebuild was broken off. */
    public boolean neededOnStartup() {
        return !state.current();
    }

    /** Whether rows stand there that are not of this version, and not only none. */
    public boolean replaces() {
        return state.written() && !state.current();
    }

    /** Whether there is no case yet, so that a rebuild is over as soon as it begins. */
    public boolean isOfNothing() {
        return jdbc.queryForList("select 1 from domain_event where type = ? limit 1", CaseLog.CASE)
                .isEmpty();
    }

    /** Rebuilds every view. The processor of the views must not run on this node meanwhile. */
    public Rebuilt run() {
        return run(_ -> {});
    }

    /**
     * The same, and tells of it.
     *
     * @param reached told now and then up to which index the log is read; whatever it throws breaks
     *     the rebuild off
     */
    public Rebuilt run(LongConsumer reached) {
        handover.take();
        return runInPlace(reached);
    }

    /**
     * The same, unless another node has done it by the time that it lets go of the views; then
     * empty.
     */
    public Optional<Rebuilt> runIfStillNeeded() {
        handover.take();
        if (state.current()) {
            handover.letGo();
            return Optional.empty();
        }
        return Optional.of(runInPlace(_ -> {}));
    }

    private Rebuilt runInPlace(LongConsumer reached) {
        try (var heartbeat = new Heartbeat(handover)) {
            state.rebuilding();
            indexes.drop();
            for (var table : ViewTable.values()) {
                jdbc.execute("truncate table " + table.table());
            }
            var filled = fill(heartbeat, reached);
            indexes.create();
            heartbeat.check();
            transaction.executeWithoutResult(_ -> {
                handover.handOver(filled.token());
                state.rebuilt(filled.rebuilt().position());
                letters.clear(CaseViewsInvoker.PROCESSOR);
                letters.park(CaseViewsInvoker.PROCESSOR, filled.poisoned());
            });
            if (filled.rebuilt().events() > 0) {
                LOG.info("Rebuilt the views of cases: {}", filled.rebuilt());
            }
            return filled.rebuilt();
        } catch (SQLException e) {
            throw new IllegalStateException("the views could not be rebuilt", e);
        }
    }

    private record Filled(
            Rebuilt rebuilt, GapAwareTrackingToken token, Collection<PoisonedEvent> poisoned) {}

    /** Reads, folds and writes on a thread each. */
    private Filled fill(Heartbeat heartbeat, LongConsumer reached) throws SQLException {
        try (var reading = dataSource.getConnection();
                var writing = dataSource.getConnection();
                var readers = Executors.newSingleThreadExecutor()) {
            writing.setAutoCommit(false);
            try (var filling = new ViewFilling(writing, log, recognition, casesInMemory)) {
                var gaps = new LogGaps();
                long events = readAll(readers, reading, filling, gaps, heartbeat, reached);
                events += readLate(reading, filling, gaps);
                filling.finish();
                return new Filled(
                        new Rebuilt(events, filling.begun(), gaps.last()),
                        GapAwareTrackingToken.newInstance(gaps.last(), gaps.all()),
                        filling.poisoned());
            } finally {
                writing.rollback();
                writing.setAutoCommit(true);
            }
        }
    }

    private long readAll(
            ExecutorService readers,
            Connection reading,
            ViewFilling filling,
            LogGaps gaps,
            Heartbeat heartbeat,
            LongConsumer reached)
            throws SQLException {
        long events = 0;
        var next = readers.submit(() -> log.after(reading, 0, page));
        while (true) {
            var now = done(next);
            gaps.found(now.indexes());
            boolean last = now.indexes().size() < page;
            if (!last) {
                next = readers.submit(() -> log.after(reading, gaps.last(), page));
            }
            filling.take(now.events());
            events += now.events().size();
            heartbeat.check();
            reached.accept(gaps.last());
            if (last) {
                return events;
            }
        }
    }

    /** What was being written while its neighbours were read. */
    private long readLate(Connection reading, ViewFilling filling, LogGaps gaps)
            throws SQLException {
        boolean settled = PostgresCopy.possible(reading) && Settling.await(reading, PATIENCE);
        long events = 0;
        for (var some : parts(gaps.all())) {
            var late = log.at(reading, some);
            filling.takeLate(late.events());
            gaps.filled(late.indexes());
            events += late.events().size();
        }
        if (settled) {
            gaps.forget(GAPS_HANDED_OVER);
        }
        return events;
    }

    private List<List<Long>> parts(List<Long> all) {
        return java.util.stream.IntStream.range(0, (all.size() + page - 1) / page)
                .mapToObj(i -> all.subList(i * page, Math.min(all.size(), (i + 1) * page)))
                .toList();
    }

    private static CaseLog.Page done(Future<CaseLog.Page> reading) throws SQLException {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new SQLException("the log could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }

    /**
     * What a rebuild did.
     *
     * @param events how many events were read
     * @param cases how many cases they make
     * @param position the last index read; the live processor goes on behind it
     */
    public record Rebuilt(long events, long cases, long position) {}
}

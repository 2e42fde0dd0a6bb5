package org.pirveli.server.engine.log;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.pirveli.projections.casework.EventReader;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.engine.personal.EventTexts;
import org.pirveli.server.engine.storage.Database;
import org.pirveli.server.engine.storage.NodeName;
import org.pirveli.server.engine.storage.Pool;
import org.pirveli.server.engine.storage.Pools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the log and the token store. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    /**
     * How long a missing index is waited for. Must be well above the longest possible transaction,
     * which the database cuts off by its own time-outs.
     */
    static final Duration GAP_TIMEOUT = Duration.ofMinutes(10);

    /**
     * How far behind the newest index a gap is still watched; beyond it, it would be given up
     * whatever its age.
     */
    private static final int GAP_OFFSET = 1_000_000;

    private static final int PAGE = 256;
    private static final int REMEMBERED_EVENTS = 2_000;
    private static final Duration FETCH_DELAY = Duration.ofMillis(50);
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(20);

    @Bean
    EventNames eventNames() {
        return EventNames.ofOffice();
    }

    @Bean
    EventSerializer eventSerializer(EventNames names) {
        return new EventSerializer(names);
    }

    @Bean
    TokenSerializer tokenSerializer() {
        return new TokenSerializer();
    }

    @Bean
    EventReader eventReader(EventSerializer serializer) {
        return new LogEventReader(serializer);
    }

    @Bean
    RecordedCauses recordedCauses(JdbcClient jdbc, EventReader reader) {
        return new RecordedCauses(jdbc, reader);
    }

    /** Old forms of events are made into new ones here, while they are read. */
    @Bean
    EventUpcasterChain upcasters() {
        return new EventUpcasterChain(List.of());
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnections(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    AppendLock appendLock(Database database) {
        return new AppendLock(database);
    }

    /** The clock comes first: the framework must stamp by the database's time from the start. */
    @Bean
    LogStorage eventStorage(
            DatabaseTime time,
            EventTexts texts,
            AppendLock appends,
            DataSource dataSource,
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSerializer events,
            TokenSerializer tokens,
            EventUpcasterChain upcasters) {
        var builder =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .eventSerializer(events)
                        .snapshotSerializer(tokens)
                        .upcasterChain(upcasters)
                        .persistenceExceptionResolver(new DuplicateKeys())
                        .schema(LogTables.EVENTS)
                        .dataType(byte[].class)
                        .gapTimeout((int) GAP_TIMEOUT.toMillis())
                        .maxGapOffset(GAP_OFFSET)
                        .batchSize(PAGE);
        // sequences are dense within a case: a page that is not full is the last one
        builder.finalAggregateBatchPredicate(page -> page.size() < PAGE);
        return new LogStorage(builder, texts, appends, new EventCauses(dataSource));
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventStorageEngine storage) {
        return EmbeddedEventStore.builder()
                .storageEngine(storage)
                .fetchDelay(FETCH_DELAY.toMillis())
                .cachedEvents(REMEMBERED_EVENTS)
                .build();
    }

    @Bean
    JdbcTokenStore tokenStore(
            DatabaseTime time, Pools pools, TokenSerializer serializer, NodeName node) {
        return tokens(pools.projections(), serializer, node, CLAIM_TIMEOUT);
    }

    @Bean
    InsistingTokens insistingTokens(
            DatabaseTime time, Pools pools, TokenSerializer serializer, NodeName node) {
        return new InsistingTokens(tokens(pools.projections(), serializer, node, Duration.ZERO));
    }

    /** A token is stored in the transaction of the rows that it speaks of. */
    private static JdbcTokenStore tokens(
            Pool pool, TokenSerializer serializer, NodeName node, Duration claimTimeout) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool.dataSource()))
                .schema(LogTables.TOKENS)
                .serializer(serializer)
                .contentType(byte[].class)
                .claimTimeout(claimTimeout)
                .nodeId(node.value())
                .build();
    }
}

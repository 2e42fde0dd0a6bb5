package org.pirveli.server.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.pirveli.api.Provenance;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Hangs up the clocks, and keeps them in step. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The database's time. The framework stamps its events and token claims by it too: gaps in the
     * log are given up by comparing those stamps with it, so a node in the past would lose events.
     */
    @Bean
    DatabaseTime databaseTime(DataSource dataSource) {
        var jdbc = JdbcClient.create(dataSource);
        InstantSource database = () -> currentTimestamp(jdbc);
        var time = new DatabaseTime(database, InstantSource.system(), System::nanoTime);
        GenericEventMessage.clock = time.asClock();
        AbstractTokenEntry.clock = time.asClock();
        return time;
    }

    /**
     * The office's clock. Where it can be moved, it never begins before what was recorded last:
     * whoever moved it on and starts again finds the office where it was.
     */
    @Bean
    @DependsOnDatabaseInitialization
    OfficeClock officeClock(
            DatabaseTime time, EngineSettings settings, ClockSettings begin, JdbcClient jdbc) {
        var clock = new ShiftedOfficeClock(time, settings.evaluation());
        var standsAt = begin.standsAt();
        if (standsAt != null) {
            clock.standAt(standsAt);
        }
        if (settings.evaluation()) {
            lastRecorded(jdbc)
                    .map(last -> Duration.between(clock.instant(), last))
                    .filter(Duration::isPositive)
                    .ifPresent(clock::shift);
        }
        return clock;
    }

    private static Optional<Instant> lastRecorded(JdbcClient jdbc) {
        return jdbc.sql("select meta_data from domain_event order by global_index desc limit 1")
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(metaData -> JSON.readTree(metaData).path(Provenance.RECORDED_AT))
                .map(recordedAt -> Instant.parse(recordedAt.asString()));
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService clockKeeper(DatabaseTime time) {
        var keeper =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("office-clock").factory());
        var _ =
                keeper.scheduleWithFixedDelay(
                        () -> look(time),
                        BETWEEN_LOOKS.toMillis(),
                        BETWEEN_LOOKS.toMillis(),
                        TimeUnit.MILLISECONDS);
        return keeper;
    }

    private static Instant currentTimestamp(JdbcClient jdbc) {
        return jdbc.sql("select current_timestamp")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static void look(DatabaseTime time) {
        try {
            time.synchronise();
        } catch (DataAccessException away) {
            LoggerFactory.getLogger(ClockConfiguration.class)
                    .debug("The database's clock cannot be read for the moment", away);
        }
    }
}

package org.pirveli.server.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.ProcessorState;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far those who follow the log are behind it, as this node sees it. */
@Component
public final class LogLag {

    /**
     * A distance.
     *
     * @param events how many indexes of the log are still to be read
     * @param age how long the first of them has waited; zero if there is none
     */
    public record Lag(long events, Duration age) {}

    private final Processing processing;
    private final JdbcClient jdbc;
    private final InstantSource now;

    LogLag(Processing processing, DataSource dataSource, DatabaseTime now) {
        this.processing = processing;
        this.jdbc = JdbcClient.create(dataSource);
        this.now = now;
    }

    /** A processor, if it works on this node; another node may hold it. */
    public Optional<ProcessorState> processor(String name) {
        return processing.processors().stream()
                .filter(each -> each.name().equals(name) && each.working())
                .findFirst();
    }

    /** How far a processor is behind; empty if it works on another node. */
    public Optional<Lag> of(String processor) {
        return processor(processor).map(state -> behind(state.position()));
    }

    /** How far an index of the log lies behind its end. */
    public Lag behind(long position) {
        long last =
                jdbc.sql("select coalesce(max(global_index), -1) from domain_event")
                        .query(Long.class)
                        .single();
        return last <= position
                ? new Lag(0, Duration.ZERO)
                : new Lag(last - position, firstBehind(position).orElse(Duration.ZERO));
    }

    private Optional<Duration> firstBehind(long position) {
        return jdbc.sql(
                        "select time_stamp from domain_event where global_index > ?"
                                + " order by global_index fetch first 1 rows only")
                .param(position)
                .query(String.class)
                .optional()
                .map(written -> Duration.between(Instant.parse(written), now.instant()));
    }
}

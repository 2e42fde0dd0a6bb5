package org.pirveli.server.harness;

import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.domain.casework.Office;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.Executed;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.ViewAwait;
import org.pirveli.server.engine.storage.Database;
import org.pirveli.server.start.EngineAlone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running engine: one of several, if they share a store. */
public final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Node start(List<Class<?>> parts, List<String> arguments) {
        var sources = new ArrayList<Class<?>>(parts);
        sources.addFirst(EngineAlone.class);
        return new Node(
                new SpringApplicationBuilder(sources.toArray(Class[]::new))
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .run(arguments.toArray(String[]::new)));
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public CommandDoor door() {
        return get(CommandDoor.class);
    }

    public OfficeClock clock() {
        return get(OfficeClock.class);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(get(DataSource.class));
    }

    /** Eleven o'clock on the first day of work that begins so much later than now. */
    public Instant workingMorning(Duration later) {
        var office = get(Office.class);
        var calendar = office.calendarOf(office.firstUnit());
        var date = clock().instant().plus(later).atZone(calendar.zone()).toLocalDate();
        do {
            date = date.plusDays(1);
        } while (!calendar.day(date).working());
        return date.atTime(11, 0).atZone(calendar.zone()).toInstant();
    }

    /** Moves the office's time to an instant. */
    public void moveTo(Instant instant) {
        clock().shift(Duration.between(clock().instant(), instant));
    }

    /** Carries out a command without conditions. */
    public Executed does(CaseCommand command, Actor actor) {
        return door().execute(command, actor, Conditions.NONE);
    }

    /** Takes in a new case of today. */
    public CaseId registers() {
        var caseId = new CaseId(UUID.randomUUID());
        does(Said.register(caseId), Said.OPERATOR);
        return caseId;
    }

    /** Waits until the views of the store show a case in this version. */
    public void shows(CaseId caseId, long version) {
        await().until(() -> get(ViewAwait.class).await(caseId, version));
    }

    /** The names of what is recorded of a case, in order. */
    public List<String> log(CaseId caseId) {
        return jdbc().sql(
                        "select payload_type from domain_event where aggregate_identifier = ?"
                                + " order by sequence_number")
                .param(caseId.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The same once the log has lost its guard, for whoever does to it what nobody may. */
    public JdbcClient unguarded() {
        return Unguarded.log(get(DataSource.class));
    }

    public long count(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    /** How often one kind of event is in the log. */
    public long count(Class<? extends CaseEvent> event) {
        return jdbc().sql("select count(*) from domain_event where payload_type = ?")
                .param(event.getSimpleName())
                .query(Long.class)
                .single();
    }

    /** Whether somebody waits in the database for what another one holds. */
    public boolean somebodyWaitsForALock() {
        var question =
                switch (get(Database.class)) {
                    case H2 ->
                            // it tries again and again, and calls nobody a blocker
                            "select count(*) from information_schema.sessions where"
                                    + " executing_statement like 'insert %'";
                    case POSTGRESQL ->
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and datname = current_database()";
                };
        return jdbc().sql(question).query(Long.class).single() > 0;
    }

    @Override
    public void close() {
        context.close();
    }
}

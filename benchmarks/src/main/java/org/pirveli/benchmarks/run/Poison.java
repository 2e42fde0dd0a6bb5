package org.pirveli.benchmarks.run;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.AddNote;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.value.UnitId;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.start.EngineAlone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Very many cases get an event that nobody can take in, half of them of an unknown name and half of
 * them unreadable, while somebody works on other cases: how long after a command its case shows it,
 * before and meanwhile.
 */
public final class Poison implements Run {

    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;
    private static final int HEALTHY = 20;

    /** Of the numbers of invented cases, which no server gives. */
    private static final int YEAR = 2018;

    private static final Actor OPERATOR =
            new Actor("operator", Role.OPERATOR, "desk", Set.of(new UnitId("first-response")));

    private static final String PARKED =
            "select count(*) from dead_letter where follower = '"
                    + CaseViewsInvoker.PROCESSOR
                    + "'";

    private static final String POISON =
            "insert into domain_event (event_identifier, aggregate_identifier, sequence_number,"
                    + " type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                    + " select ?, aggregate_identifier, 1, type, time_stamp, ?, payload_revision,"
                    + " ?, meta_data from domain_event where aggregate_identifier = ? and"
                    + " sequence_number = 0";

    private final String database;
    private final int poisons;
    private final Duration before;
    private final Duration patience;
    private final long seed;

    /** Reads what is wanted. */
    public Poison(Options options) {
        database = options.text("database", "h2");
        poisons = options.number("poisons", 10_000);
        before = Duration.ofSeconds(options.number("before", 20));
        patience = Duration.ofSeconds(options.number("patience", 600));
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make(database, "poisoned");
            // so that the views are of this version, and what comes is taken in live
            start(store).close();
            try (var engine = Engine.open(store)) {
                new Histories(engine, seed)
                        .open(poisons + HEALTHY, Instant.now().minusSeconds(60), YEAR);
            }
            try (var office = start(store)) {
                return poison(new Colleague(office), office, report);
            }
        }
    }

    private static ConfigurableApplicationContext start(Store store) {
        var arguments = new ArrayList<>(store.serverArguments());
        arguments.add("--pirveli.seal.enabled=false");
        arguments.add("--logging.level.root=error");
        return new SpringApplicationBuilder(EngineAlone.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private boolean poison(
            Colleague colleague, ConfigurableApplicationContext office, Report report)
            throws Exception {
        var tables = JdbcClient.create(office.getBean(DataSource.class));
        var cases = cases(tables);
        await(() ->
                tables.sql("select count(*) from case_file").query(Long.class).single()
                        == cases.size());
        colleague.begin(cases.subList(0, HEALTHY));
        Thread.sleep(before);
        report.line("before:    " + colleague.lags());

        var sick = cases.subList(HEALTHY, cases.size());
        long begun = System.nanoTime();
        write(office.getBean(DataSource.class), sick);
        report.line(
                "%d poisoned in %.1f s".formatted(sick.size(), (System.nanoTime() - begun) / 1e9));
        await(() -> tables.sql(PARKED).query(Long.class).single() >= sick.size());
        report.line("all of them parked after %.1f s".formatted((System.nanoTime() - begun) / 1e9));
        var meanwhile = colleague.lags();
        report.line("meanwhile: " + meanwhile);
        Thread.sleep(before);
        report.line("after:     " + colleague.end());

        boolean exactly = new HashSet<>(parked(tables)).equals(new HashSet<>(sick));
        report.line(exactly ? "parked are exactly the poisoned" : "others are parked, or fewer");
        return exactly && meanwhile.longest().compareTo(PROMISED) <= 0;
    }

    private static List<String> cases(JdbcClient tables) {
        var cases =
                new ArrayList<>(
                        tables.sql(
                                        "select aggregate_identifier from domain_event where type ="
                                                + " 'Case' and sequence_number = 0")
                                .query(String.class)
                                .list());
        Collections.sort(cases);
        return cases;
    }

    private static List<String> parked(JdbcClient tables) {
        return tables.sql("select stream from dead_letter where follower = ?")
                .param(CaseViewsInvoker.PROCESSOR)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** As fast as it goes. */
    private static void write(DataSource log, List<String> sick) throws SQLException {
        try (var connection = log.getConnection();
                var statement = connection.prepareStatement(POISON)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < sick.size(); i++) {
                statement.setString(1, UUID.randomUUID().toString());
                statement.setString(2, i % 2 == 0 ? "CaseForgotten" : "NoteAdded");
                statement.setBytes(3, "{\"caseId\":".getBytes(StandardCharsets.UTF_8));
                statement.setString(4, sick.get(i));
                statement.addBatch();
                if (i % AT_ONCE == AT_ONCE - 1 || i == sick.size() - 1) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
        }
    }

    /** Something that comes to be. */
    private interface Awaited {
        boolean isThere();
    }

    private void await(Awaited awaited) throws InterruptedException {
        var end = Instant.now().plus(patience);
        while (!awaited.isThere()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("it did not come about within " + patience);
            }
            Thread.sleep(100);
        }
    }

    /** What was seen of delays. */
    private record Lags(List<Long> millis) {

        Duration longest() {
            return Duration.ofMillis(millis.isEmpty() ? 0 : millis.getLast());
        }

        @Override
        public String toString() {
            return millis.isEmpty()
                    ? "no command"
                    : "%d commands, shown after p50 %d ms, p99 %d ms, max %d ms"
                            .formatted(
                                    millis.size(),
                                    millis.get(millis.size() / 2),
                                    millis.get(millis.size() * 99 / 100),
                                    millis.getLast());
        }
    }

    /** Writes notes to healthy cases, one after the other as soon as the one before is shown. */
    private static final class Colleague {

        private final CommandDoor door;
        private final JdbcClient tables;
        private List<Long> millis = new ArrayList<>();
        private volatile boolean working = true;

        Colleague(ConfigurableApplicationContext office) {
            door = office.getBean(CommandDoor.class);
            tables = JdbcClient.create(office.getBean(DataSource.class));
        }

        void begin(List<String> cases) {
            Thread.ofPlatform().daemon().start(() -> work(cases));
        }

        private void work(List<String> cases) {
            try {
                for (int i = 0; working; i++) {
                    var caseId = CaseId.of(cases.get(i % cases.size()));
                    long version = 2L + i / cases.size();
                    door.execute(new AddNote(caseId, "Called"), OPERATOR, Conditions.NONE);
                    long given = System.nanoTime();
                    while (shown(caseId) < version) {
                        Thread.sleep(5);
                    }
                    seen((System.nanoTime() - given) / 1_000_000);
                    Thread.sleep(20);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private long shown(CaseId caseId) {
            return tables.sql("select version from case_file where case_id = ?")
                    .param(caseId.value())
                    .query(Long.class)
                    .single();
        }

        private synchronized void seen(long lag) {
            millis.add(lag);
        }

        /** Those since the last time. */
        synchronized Lags lags() {
            var told = new ArrayList<>(millis);
            millis = new ArrayList<>();
            Collections.sort(told);
            return new Lags(told);
        }

        Lags end() {
            working = false;
            return lags();
        }
    }
}

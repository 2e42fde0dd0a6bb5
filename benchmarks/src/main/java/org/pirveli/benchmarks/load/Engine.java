package org.pirveli.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.messaging.MetaData;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.domain.casework.Office;
import org.pirveli.domain.consultation.ConsultationOffice;
import org.pirveli.projections.casework.EventReader;
import org.pirveli.server.engine.log.EventSerializer;
import org.pirveli.server.engine.personal.EventTexts;
import org.pirveli.server.engine.registry.RegistryTable;
import org.pirveli.server.engine.rules.OpenClockTable;
import org.pirveli.server.start.EngineAlone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The server's engine within this process, to write and read its log by its own code. */
public final class Engine implements AutoCloseable {

    private static final String INSERT =
            "insert into domain_event (event_identifier, aggregate_identifier, sequence_number,"
                    + " type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int BATCH = 1_000;

    private final ConfigurableApplicationContext context;
    private final EventSerializer serializer;
    private final EventTexts texts;

    private Engine(ConfigurableApplicationContext context) {
        this.context = context;
        this.serializer = context.getBean(EventSerializer.class);
        this.texts = context.getBean(EventTexts.class);
    }

    /** Opens a database, and makes its tables if there are none. */
    public static Engine open(Store store) {
        return open(store.serverArguments());
    }

    /** The same by what a server is told. */
    public static Engine open(List<String> serverArguments) {
        var arguments = new ArrayList<>(serverArguments);
        arguments.add("--pirveli.processing=false");
        arguments.add("--logging.level.root=warn");
        return new Engine(
                new SpringApplicationBuilder(EngineAlone.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments.toArray(String[]::new)));
    }

    /** What the office's rules are. */
    public Office office() {
        return context.getBean(Office.class);
    }

    /** What the rules of consultations are. */
    public ConsultationOffice consultations() {
        return context.getBean(ConsultationOffice.class);
    }

    /** What makes events of stored bytes. */
    public EventReader reader() {
        return context.getBean(EventReader.class);
    }

    /** A connection of the engine's own. */
    public Connection connect() throws SQLException {
        return context.getBean(DataSource.class).getConnection();
    }

    /** An event of whatever stream on its way into the log. */
    public sealed interface Logged {
        String id();

        long sequence();

        Object event();

        Provenance provenance();

        /** The id of its stream. */
        String stream();

        /** As the log names streams of this kind. */
        String kind();
    }

    /** An event of a case. */
    public record Written(String id, long sequence, CaseEvent event, Provenance provenance)
            implements Logged {

        @Override
        public String stream() {
            return event.caseId().toString();
        }

        @Override
        public String kind() {
            return "Case";
        }
    }

    /** An event of a consultation. */
    public record Spoken(String id, long sequence, ConsultationEvent event, Provenance provenance)
            implements Logged {

        @Override
        public String stream() {
            return event.consultationId().toString();
        }

        @Override
        public String kind() {
            return "Consultation";
        }
    }

    /** Appends events as they are, in one transaction. */
    public void append(List<? extends Logged> events) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            int waiting = 0;
            for (var event : events) {
                var payload =
                        serializer.serialize(
                                texts.encrypted(event.event(), event.stream()), byte[].class);
                var recordedAt = event.provenance().recordedAt().toString();
                statement.setString(1, event.id());
                statement.setString(2, event.stream());
                statement.setLong(3, event.sequence());
                statement.setString(4, event.kind());
                statement.setString(5, recordedAt);
                statement.setString(6, payload.getType().getName());
                statement.setString(7, payload.getType().getRevision());
                statement.setBytes(8, payload.getData());
                statement.setBytes(9, metaData(event.provenance()));
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Keeps what commits with events that were appended, where it decides on other cases. */
    public void register(List<Written> events) {
        var registry = context.getBean(RegistryTable.class);
        var clocks = context.getBean(OpenClockTable.class);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ ->
                        events.forEach(event -> {
                            registry.record(event.event(), event.provenance().client());
                            clocks.record(event.event());
                        }));
    }

    private byte[] metaData(Provenance by) {
        var values = new LinkedHashMap<String, String>();
        values.put(Provenance.ACTOR, by.actor());
        values.put(Provenance.ROLE, by.role().name());
        values.put(Provenance.CLIENT, by.client());
        values.put(Provenance.OCCURRED_AT, by.occurredAt().toString());
        values.put(Provenance.RECORDED_AT, by.recordedAt().toString());
        values.put(Provenance.COMMAND, by.command());
        values.put(Provenance.COMMAND_ID, by.commandId());
        values.put(Provenance.CORRELATION_ID, by.correlationId());
        values.put(Provenance.CAUSATION_ID, by.causationId());
        return serializer.serialize(MetaData.from(values), byte[].class).getData();
    }

    /** Reads and parses the whole log, page by page; says how many events of cases there are. */
    public long readAll(int page) throws SQLException {
        var reader = reader();
        long events = 0;
        long before;
        long last = 0;
        try (var connection = connect()) {
            do {
                var read = new ArrayList<CaseEvent>(page);
                before = last;
                last = readPage(connection, reader, before, page, read);
                events += read.size();
            } while (last > before);
        }
        return events;
    }

    private static long readPage(
            Connection connection, EventReader reader, long after, int page, List<CaseEvent> into)
            throws SQLException {
        long last = after;
        try (var statement =
                connection.prepareStatement(
                        "select global_index, sequence_number, payload_type, payload_revision,"
                                + " payload, meta_data from domain_event where global_index > ?"
                                + " order by global_index limit ?")) {
            statement.setLong(1, after);
            statement.setInt(2, page);
            statement.setFetchSize(page);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    var event =
                            reader.event(rows.getString(3), rows.getString(4), rows.getBytes(5));
                    if (event != null && reader.provenance(rows.getBytes(6)).recordedAt() != null) {
                        into.add(event);
                    }
                }
            }
        }
        return last;
    }

    @Override
    public void close() {
        context.close();
    }
}

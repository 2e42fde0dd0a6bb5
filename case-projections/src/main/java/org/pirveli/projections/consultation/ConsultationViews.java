package org.pirveli.projections.consultation;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.projections.casework.StoredStreams;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.projections.parking.Poison;
import org.pirveli.projections.parking.PoisonedEvent;
import org.pirveli.projections.verification.Span;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables behind the views of consultations, and the way from events to rows. */
public final class ConsultationViews {

    /** Says whether the rows were written by this code; goes up with every change of the rows. */
    public static final int VERSION = 2;

    private static final String STATE = "consultation-views";

    /** The type under which the log keeps consultations. */
    static final String TYPE = "Consultation";

    private final JdbcClient jdbc;
    private final JdbcTemplate carefully;
    private final DeadLetters letters;
    private final ConsultationTables tables;
    private final StoredStreams streams;

    /**
     * Opens the tables.
     *
     * @param streams for events that a stream over the whole log left out
     */
    public ConsultationViews(DataSource dataSource, StoredStreams streams) {
        this.jdbc = JdbcClient.create(dataSource);
        this.carefully = new JdbcTemplate(dataSource);
        this.letters = new DeadLetters(dataSource);
        this.tables = new ConsultationTables(dataSource);
        this.streams = streams;
    }

    /**
     * Brings the rows up to these events, in the running transaction. An event that they show
     * already is passed over; one that the stream left out is fetched from the log. One that cannot
     * be taken in is parked, and the later events of its consultation wait behind it.
     *
     * @param batch in the order of the log within each consultation
     * @return the version that the rows show of each consultation touched
     */
    Map<ConsultationId, Long> apply(List<? extends DomainEventMessage<?>> batch) {
        ConnectionCallback<Map<ConsultationId, Long>> work = c -> carefully(batch, c);
        return requireNonNull(carefully.execute(work));
    }

    /** What the tables refuse is found by going one by one. */
    private Map<ConsultationId, Long> carefully(
            List<? extends DomainEventMessage<?>> batch, Connection connection)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            var versions = shown(batch);
            connection.releaseSavepoint(before);
            return versions;
        } catch (RuntimeException failure) {
            if (!Poison.is(failure)) {
                throw failure;
            }
            connection.rollback(before);
            if (batch.size() == 1) {
                park(List.of(poisoned(batch.getFirst(), failure)));
                return Map.of();
            }
            var versions = new LinkedHashMap<ConsultationId, Long>();
            for (var event : batch) {
                versions.putAll(carefully(List.of(event), connection));
            }
            return versions;
        }
    }

    static PoisonedEvent poisoned(DomainEventMessage<?> event, Throwable reason) {
        return new PoisonedEvent(event.getAggregateIdentifier(), event.getSequenceNumber(), reason);
    }

    private Map<ConsultationId, Long> shown(List<? extends DomainEventMessage<?>> batch) {
        var rows = begin(batch);
        var poisoned = new LinkedHashMap<ConsultationId, PoisonedEvent>();
        for (var event : batch) {
            var id = idOf(event);
            var row = rows.get(id);
            if (row != null && !poisoned.containsKey(id)) {
                try {
                    row.take(event, streams);
                } catch (PoisonedEvent poison) {
                    poisoned.put(id, poison);
                }
            }
        }
        tables.write(rows.values());
        park(poisoned.values());
        var versions = new LinkedHashMap<ConsultationId, Long>();
        rows.forEach((id, row) -> {
            var file = row.file();
            versions.put(id, file == null ? 0L : file.version());
        });
        return versions;
    }

    /** The rows as they are stored, without those that wait. */
    private Map<ConsultationId, ConsultationRow> begin(
            List<? extends DomainEventMessage<?>> batch) {
        var rows = new LinkedHashMap<ConsultationId, ConsultationRow>();
        var jumping = new ArrayList<ConsultationId>();
        for (var event : batch) {
            var id = idOf(event);
            if (!rows.containsKey(id)) {
                var row = tables.row(id);
                rows.put(id, row);
                if (event.getSequenceNumber() > row.version()) {
                    jumping.add(id);
                }
            }
        }
        var waiting =
                letters.waiting(
                        ConsultationViewsInvoker.PROCESSOR,
                        jumping.stream().map(ConsultationId::toString).toList());
        for (var id : jumping) {
            if (waiting.contains(id.toString())) {
                rows.remove(id);
            } else {
                // somebody may just have let it go
                rows.put(id, tables.row(id));
            }
        }
        return rows;
    }

    static ConsultationId idOf(DomainEventMessage<?> event) {
        return ConsultationId.of(event.getAggregateIdentifier());
    }

    /** From these events on, their consultations wait. */
    void park(Collection<PoisonedEvent> poisoned) {
        letters.park(ConsultationViewsInvoker.PROCESSOR, poisoned);
    }

    /** From which event on consultations wait, of those in this stretch. */
    Map<UUID, Long> parked(Span span) {
        return letters.within(ConsultationViewsInvoker.PROCESSOR, span);
    }

    StoredStreams streams() {
        return streams;
    }

    ConsultationTables tables() {
        return tables;
    }

    /** Whether the rows were written by code of this version. */
    public boolean current() {
        return jdbc.sql("select version from view_state where name = ?")
                .param(STATE)
                .query(Integer.class)
                .optional()
                .filter(version -> version == VERSION)
                .isPresent();
    }

    /** Whether they are of this version, and no rebuild is writing them anew. */
    public boolean complete() {
        return current()
                && jdbc.sql("select rebuilding from view_state where name = ?")
                        .param(STATE)
                        .query(Boolean.class)
                        .optional()
                        .filter(rebuilding -> !rebuilding)
                        .isPresent();
    }

    /** Whether there were rows before, of whichever version. */
    public boolean written() {
        return jdbc.sql("select 1 from view_state where name = ?")
                .param(STATE)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Takes every row away, in the running transaction, and says that this code writes anew. */
    public void startOver() {
        startOver(false);
    }

    /** The same for a rebuild: until it has ended, rows are missing. */
    void rebuilding() {
        startOver(true);
    }

    /** The rebuild has ended. */
    void rebuilt() {
        jdbc.sql("update view_state set rebuilding = false where name = ?").param(STATE).update();
    }

    private void startOver(boolean rebuilding) {
        clear();
        jdbc.sql("delete from view_state where name = ?").param(STATE).update();
        jdbc.sql("insert into view_state (name, version, rebuilding, position) values (?, ?, ?, ?)")
                .params(STATE, VERSION, rebuilding, 0)
                .update();
    }

    /** Takes every row away, in the running transaction. */
    public void clear() {
        tables.clear();
        letters.clear(ConsultationViewsInvoker.PROCESSOR);
    }
}

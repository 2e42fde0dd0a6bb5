package org.pirveli.projections.consultation;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.api.consultation.view.SessionStatus;
import org.pirveli.projections.casework.Provenances;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table behind the views of consultations, and the way from events to rows. */
public final class ConsultationViews {

    /** Says whether the rows were written by this code; goes up with every change of the rows. */
    public static final int VERSION = 1;

    private static final String STATE = "consultation-views";

    private final JdbcClient jdbc;
    private final EventStore log;

    /** Opens the table. */
    public ConsultationViews(DataSource dataSource, EventStore log) {
        this.jdbc = JdbcClient.create(dataSource);
        this.log = log;
    }

    /** A row while events change it. */
    private static final class Row {
        final boolean stored;
        @Nullable ConsultationFile file;
        @Nullable Instant offeredKnownAt;
        @Nullable Instant endedKnownAt;

        Row(@Nullable ConsultationFile file) {
            this.stored = file != null;
            this.file = file;
        }

        int version() {
            return file == null ? 0 : file.version();
        }

        void take(RecordedConsultation event) {
            var known = event.provenance().recordedAt();
            file = ConsultationFold.after(file, event.event(), event.provenance());
            if (event.sequence() == 0) {
                offeredKnownAt = known;
            }
            if (file.endedAt() != null && endedKnownAt == null) {
                endedKnownAt = known;
            }
        }
    }

    /**
     * Brings the rows up to these events, in the running transaction. An event that they show
     * already is passed over; one that the stream left out is fetched from the log.
     *
     * @param batch in the order of the log within each consultation
     * @return the version that the rows show of each consultation touched
     */
    Map<ConsultationId, Long> apply(List<RecordedConsultation> batch) {
        var rows = new LinkedHashMap<ConsultationId, Row>();
        for (var event : batch) {
            var row = rows.computeIfAbsent(event.event().consultationId(), this::stored);
            if (event.sequence() > row.version()) {
                missed(event.event().consultationId(), row, event.sequence());
            }
            if (event.sequence() == row.version()) {
                row.take(event);
            }
        }
        var versions = new LinkedHashMap<ConsultationId, Long>();
        rows.forEach((id, row) -> {
            write(row);
            versions.put(id, (long) row.version());
        });
        return versions;
    }

    private Row stored(ConsultationId id) {
        return new Row(
                jdbc.sql("select body from consultation_file where consultation_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .optional()
                        .map(ConsultationBodies::read)
                        .orElse(null));
    }

    private void missed(ConsultationId id, Row row, long before) {
        log.readEvents(id.toString(), row.version())
                .asStream()
                .filter(message -> message.getSequenceNumber() < before)
                .forEach(message -> row.take(recorded(message)));
        if (row.version() != before) {
            throw new IllegalStateException(
                    "consultation %s has no event %d in the log, but has event %d"
                            .formatted(id, row.version(), before));
        }
    }

    static RecordedConsultation recorded(DomainEventMessage<?> message) {
        return new RecordedConsultation(
                message.getSequenceNumber(),
                (ConsultationEvent) message.getPayload(),
                Provenances.of(message.getMetaData()));
    }

    private void write(Row row) {
        var file = row.file;
        if (file == null) {
            return;
        }
        var ended = file.endedAt();
        int updated = row.stored ? update(row, file, ended) : 0;
        if (updated == 0) {
            insert(row, file, ended);
        }
    }

    private int update(Row row, ConsultationFile file, @Nullable Instant ended) {
        return jdbc.sql(
                        "update consultation_file set version = ?, status = ?, unit = ?,"
                                + " operator = ?, answered_at = ?, ended_at = ?, ended_known_at ="
                                + " coalesce(ended_known_at, ?), elapsed_ms = ?, attended_ms = ?,"
                                + " body = ? where consultation_id = ?")
                .param(1, file.version())
                .param(2, file.status().name())
                .param(3, file.unit().value())
                .param(4, operator(file), Types.VARCHAR)
                .param(5, stored(file.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(6, stored(ended), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(7, stored(row.endedKnownAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(8, ended == null ? null : file.elapsedMillis(ended), Types.BIGINT)
                .param(9, ended == null ? null : file.attendedMillis(ended), Types.BIGINT)
                .param(10, ConsultationBodies.text(file))
                .param(11, file.consultationId().value())
                .update();
    }

    private void insert(Row row, ConsultationFile file, @Nullable Instant ended) {
        jdbc.sql(
                        "insert into consultation_file (consultation_id, version, status, channel,"
                                + " direction, unit, operator, offered_at, offered_known_at,"
                                + " answered_at, ended_at, ended_known_at, elapsed_ms, attended_ms,"
                                + " body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, file.consultationId().value())
                .param(2, file.version())
                .param(3, file.status().name())
                .param(4, file.channel().name())
                .param(5, file.direction().name())
                .param(6, file.unit().value())
                .param(7, operator(file), Types.VARCHAR)
                .param(8, stored(file.offeredAt()))
                .param(9, stored(row.offeredKnownAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(10, stored(file.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(11, stored(ended), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(12, stored(row.endedKnownAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(13, ended == null ? null : file.elapsedMillis(ended), Types.BIGINT)
                .param(14, ended == null ? null : file.attendedMillis(ended), Types.BIGINT)
                .param(15, ConsultationBodies.text(file))
                .update();
    }

    private static @Nullable String operator(ConsultationFile file) {
        var operator = file.operatorId();
        return operator == null || file.status() == SessionStatus.WAITING ? null : operator.value();
    }

    private static @Nullable Object stored(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
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
        clear();
        jdbc.sql("delete from view_state where name = ?").param(STATE).update();
        jdbc.sql("insert into view_state (name, version, rebuilding, position) values (?, ?, ?, ?)")
                .params(STATE, VERSION, false, 0)
                .update();
    }

    /** Takes every row away, in the running transaction. */
    public void clear() {
        jdbc.sql("delete from consultation_file").update();
    }
}

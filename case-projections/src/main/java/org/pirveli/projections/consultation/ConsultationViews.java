package org.pirveli.projections.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.pirveli.api.casework.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables behind the views of consultations, and the way from events to rows. */
public final class ConsultationViews {

    /** Says whether the rows were written by this code; goes up with every change of the rows. */
    public static final int VERSION = 2;

    private static final String STATE = "consultation-views";

    private final JdbcClient jdbc;
    private final ConsultationTables tables;
    private final StoredStreams streams;

    /**
     * Opens the tables.
     *
     * @param streams for events that a stream over the whole log left out
     */
    public ConsultationViews(DataSource dataSource, StoredStreams streams) {
        this.jdbc = JdbcClient.create(dataSource);
        this.tables = new ConsultationTables(dataSource);
        this.streams = streams;
    }

    /**
     * Brings the rows up to these events, in the running transaction. An event that they show
     * already is passed over; one that the stream left out is fetched from the log.
     *
     * @param batch in the order of the log within each consultation
     * @return the version that the rows show of each consultation touched
     */
    Map<ConsultationId, Long> apply(List<RecordedConsultation> batch) {
        var rows = new LinkedHashMap<ConsultationId, ConsultationRow>();
        for (var event : batch) {
            rows.computeIfAbsent(event.event().consultationId(), tables::row).take(event, streams);
        }
        tables.write(rows.values());
        var versions = new LinkedHashMap<ConsultationId, Long>();
        rows.forEach((id, row) -> {
            var file = row.file();
            versions.put(id, file == null ? 0L : file.version());
        });
        return versions;
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
        tables.clear();
    }
}

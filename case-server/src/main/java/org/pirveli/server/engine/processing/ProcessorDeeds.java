package org.pirveli.server.engine.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what administrators did to those who follow the log, which is only added to. */
public final class ProcessorDeeds {

    private static final String PAUSED =
            "select * from processor_deed one where deed = 'PAUSE' and deed_number = (select"
                    + " max(deed_number) from processor_deed other where other.processor ="
                    + " one.processor and other.deed in ('PAUSE', 'RESUME'))";

    private final JdbcClient jdbc;

    ProcessorDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds one, in the running transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else did something to the
     *     same processor at the same time
     */
    public void add(String processor, ProcessorDeed deed) {
        jdbc.sql(
                        "insert into processor_deed (processor, deed_number, deed, done_by,"
                            + " done_at, reason) select ?, coalesce(max(deed_number), 0) + 1, ?, ?,"
                            + " ?, ? from processor_deed where processor = ?")
                .params(
                        processor,
                        deed.deed().name(),
                        deed.by(),
                        deed.at().atOffset(ZoneOffset.UTC),
                        deed.reason(),
                        processor)
                .update();
    }

    /** By which deed each processor is paused that is. */
    public Map<String, ProcessorDeed> pauses() {
        var found = new HashMap<String, ProcessorDeed>();
        jdbc.sql(PAUSED)
                .query(row -> {
                    found.put(row.getString("processor"), read(row));
                });
        return found;
    }

    /** The newest deeds to a processor, newest first. */
    public List<ProcessorDeed> newest(String processor, int most) {
        return jdbc.sql(
                        "select * from processor_deed where processor = ? order by deed_number desc"
                                + " limit ?")
                .params(processor, most)
                .query((row, _) -> read(row))
                .list();
    }

    private static ProcessorDeed read(ResultSet row) throws SQLException {
        return new ProcessorDeed(
                Deed.valueOf(row.getString("deed")),
                row.getString("done_by"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}

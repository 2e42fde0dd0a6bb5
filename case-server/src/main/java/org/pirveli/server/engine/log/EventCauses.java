package org.pirveli.server.engine.log;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.pirveli.api.Provenance;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which event led to which, in the transaction of the events. */
final class EventCauses {

    private final JdbcTemplate jdbc;

    EventCauses(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    void record(List<? extends EventMessage<?>> events) {
        var rows = new ArrayList<Object[]>();
        for (var event : events) {
            var cause = event.getMetaData().get(Provenance.CAUSATION_ID);
            if (cause != null && isAnEvent(cause, event.getMetaData())) {
                rows.add(new Object[] {event.getIdentifier(), cause});
            }
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into event_cause (event_identifier, cause) values (?, ?)", rows);
        }
    }

    /** A command that nobody's event led to names itself, or the errand that it is part of. */
    private static boolean isAnEvent(Object cause, MetaData metaData) {
        return !cause.equals(metaData.get(Provenance.COMMAND_ID))
                && !cause.equals(metaData.get(Provenance.CORRELATION_ID));
    }
}

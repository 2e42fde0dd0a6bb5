package org.pirveli.server.engine.processing;

import java.util.function.BooleanSupplier;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.ProcessorState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the views, if this node feeds them, are so far behind the log that people would be kept
 * waiting for what they have just written.
 */
public record Crowding(ObjectProvider<Processing> processing, JdbcClient jdbc)
        implements BooleanSupplier {

    /** Less than half a second's work. */
    private static final long MANY = 1_000;

    @Override
    public boolean getAsBoolean() {
        return processing.getObject().processors().stream()
                .filter(each -> each.name().equals(CaseViewsInvoker.PROCESSOR) && each.working())
                .mapToLong(ProcessorState::position)
                .anyMatch(position -> last() - position > MANY);
    }

    private long last() {
        try {
            return jdbc.sql("select coalesce(max(global_index), -1) from domain_event")
                    .query(Long.class)
                    .single();
        } catch (DataAccessException _) {
            // whoever asks comes upon it himself
            return -1;
        }
    }
}

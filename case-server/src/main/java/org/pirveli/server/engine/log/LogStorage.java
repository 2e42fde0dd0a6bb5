package org.pirveli.server.engine.log;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * The log in its table. A case is rebuilt from its events alone: the framework would ask for a
 * snapshot before it reads them, and there is no table for any.
 */
public final class LogStorage extends JdbcEventStorageEngine {

    LogStorage(Builder builder) {
        super(builder);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String caseId) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("cases have tens of events, and no snapshots");
    }
}

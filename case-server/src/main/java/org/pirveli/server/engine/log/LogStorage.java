package org.pirveli.server.engine.log;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log in its table. A case is rebuilt from its events alone: the framework would ask for a
 * snapshot before it reads them, and there is no table for any.
 */
public final class LogStorage extends JdbcEventStorageEngine {

    private static final Logger log = LoggerFactory.getLogger(LogStorage.class);

    private final EventNames names;
    private volatile @Nullable Unreadable unreadable;

    /**
     * An event with an unknown name.
     *
     * @param after where reading begins that comes upon it
     */
    private record Unreadable(@Nullable TrackingToken after, String name) {}

    LogStorage(Builder builder, EventNames names) {
        super(builder);
        this.names = names;
    }

    /**
     * Whether those who follow the log have come upon an event that this version does not know.
     * Skipping it would show people a past that never was, so they wait before it.
     */
    public boolean blocked() {
        return unreadable != null;
    }

    /** Ends before an unknown event: were it to fail, it would fail and be told without end. */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken after, int limit) {
        var page = super.fetchTrackedEvents(after, limit);
        var known = page.stream().takeWhile(event -> names.knows(nameOf(event))).toList();
        if (known.size() < page.size()) {
            block(new Unreadable(after, nameOf(page.get(known.size()))));
        } else if (isWhereItWasBlocked(after)) {
            unreadable = null;
        }
        return known;
    }

    private void block(Unreadable found) {
        var before = unreadable;
        unreadable = found;
        if (before == null || !before.name().equals(found.name())) {
            log.error("Nobody follows the log any further.", new UnknownEventName(found.name()));
        }
    }

    private boolean isWhereItWasBlocked(@Nullable TrackingToken after) {
        var found = unreadable;
        return found != null && Objects.equals(found.after(), after);
    }

    private static String nameOf(TrackedEventData<?> event) {
        return event.getPayload().getType().getName();
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

package org.pirveli.server.engine.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.personal.EventTexts;

/**
 * The log in its table. A case is rebuilt from its events alone: the framework would ask for a
 * snapshot before it reads them, and there is no table for any.
 */
public final class LogStorage extends JdbcEventStorageEngine {

    private static final String AHEAD = LogStorage.class.getName() + "/ahead";

    private final EventTexts texts;
    private final AppendLock appends;
    private final EventCauses causes;

    /**
     * What was read before it was asked for.
     *
     * @param events by case; each case is taken out once
     */
    private record Ahead(Map<String, List<DomainEventData<?>>> events) {}

    LogStorage(Builder builder, EventTexts texts, AppendLock appends, EventCauses causes) {
        super(builder);
        this.texts = texts;
        this.appends = appends;
        this.causes = causes;
    }

    /** Personal texts are encrypted before anything is written. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        appends.hold();
        super.appendEvents(texts.encrypted(events), serializer);
        causes.record(events);
    }

    /** In clear, for those who decide or look back; a stream over the whole log is not. */
    @Override
    public DomainEventStream readEvents(String stream, long first) {
        return texts.opened(new KnownEvents(super.readEvents(stream, first)));
    }

    /** The same with personal texts as they are stored, for views; unknown events come as such. */
    public DomainEventStream readAsStored(String stream, long first) {
        return super.readEvents(stream, first);
    }

    /**
     * Reads the events of many cases by one question, in the running unit of work: each of them is
     * then rebuilt, once, without asking the database again.
     */
    public void readAhead(Collection<CaseId> cases) {
        var events = new HashMap<String, List<DomainEventData<?>>>();
        cases.forEach(caseId -> events.put(caseId.toString(), new ArrayList<>()));
        var found =
                JdbcUtils.executeQuery(
                        getConnection(),
                        connection -> eventsOf(events.keySet(), connection),
                        JdbcUtils.listResults(this::getDomainEventData),
                        failure -> new EventStoreException("Cases could not be read", failure));
        for (var event : found) {
            events.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                    .add(event);
        }
        CurrentUnitOfWork.get().root().resources().put(AHEAD, new Ahead(events));
    }

    private PreparedStatement eventsOf(Collection<String> cases, Connection connection)
            throws SQLException {
        var statement =
                connection.prepareStatement(
                        "select event_identifier, aggregate_identifier, sequence_number, type,"
                                + " time_stamp, payload_type, payload_revision, payload, meta_data"
                                + " from domain_event where aggregate_identifier = any(?)"
                                + " order by aggregate_identifier, sequence_number");
        statement.setArray(1, connection.createArrayOf("varchar", cases.toArray()));
        return statement;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String caseId, long first, int limit) {
        var known = first == 0 ? takeAhead(caseId) : Optional.<List<DomainEventData<?>>>empty();
        return known.isPresent() ? known.get() : super.fetchDomainEvents(caseId, first, limit);
    }

    private static Optional<List<DomainEventData<?>>> takeAhead(String caseId) {
        return CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().root().getResource(AHEAD) instanceof Ahead ahead
                ? Optional.ofNullable(ahead.events().remove(caseId))
                : Optional.empty();
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

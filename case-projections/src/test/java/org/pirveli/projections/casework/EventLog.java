package org.pirveli.projections.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.event.CaseEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the log as Axon does with its serializer for Jackson 3. */
final class EventLog implements EventReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<?>> EVENTS =
            Arrays.stream(CaseEvent.class.getPermittedSubclasses())
                    .collect(Collectors.toMap(Class::getName, Function.identity()));
    private static final String COLUMNS =
            "event_identifier, aggregate_identifier, sequence_number, type, time_stamp,"
                    + " payload_type, payload_revision, payload, meta_data";

    @Override
    public CaseEvent event(String payloadType, @Nullable String revision, byte[] payload) {
        var type = EVENTS.get(payloadType);
        if (type == null) {
            throw new IllegalArgumentException(payloadType);
        }
        return (CaseEvent) JSON.readValue(payload, type);
    }

    @Override
    public Provenance provenance(byte[] metaData) {
        return Provenances.of(
                JSON.readValue(metaData, new TypeReference<Map<String, String>>() {}));
    }

    /** Appends events; the database gives the indexes. */
    static void append(Connection connection, List<Recorded> events) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into domain_event (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                .formatted(COLUMNS))) {
            for (var event : events) {
                int place = 0;
                var caseId = event.event().caseId().toString();
                insert.setString(
                        ++place,
                        UUID.nameUUIDFromBytes(
                                        (caseId + event.sequence())
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString());
                insert.setString(++place, caseId);
                insert.setLong(++place, event.sequence());
                insert.setString(++place, "Case");
                insert.setString(++place, event.provenance().recordedAt().toString());
                insert.setString(++place, event.event().getClass().getName());
                insert.setString(++place, "1");
                insert.setBytes(++place, JSON.writeValueAsBytes(event.event()));
                insert.setBytes(++place, JSON.writeValueAsBytes(event.provenance()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

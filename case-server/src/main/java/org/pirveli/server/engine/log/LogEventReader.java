package org.pirveli.server.engine.log;

import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.projections.casework.EventReader;
import tools.jackson.databind.ObjectReader;

/** Reads what the log stores without the framework's way around it: rebuilds read millions. */
final class LogEventReader implements EventReader {

    private final EventSerializer serializer;
    private final ObjectReader provenances;

    LogEventReader(EventSerializer serializer) {
        this.serializer = serializer;
        this.provenances = serializer.getObjectMapper().readerFor(Provenance.class);
    }

    @Override
    public CaseEvent event(String payloadType, @Nullable String revision, byte[] payload) {
        Object event =
                serializer.deserialize(
                        new SimpleSerializedObject<>(payload, byte[].class, payloadType, revision));
        if (event instanceof CaseEvent ofACase) {
            return ofACase;
        }
        throw new UnknownEventName(payloadType);
    }

    @Override
    public Provenance provenance(byte[] metaData) {
        return provenances.readValue(metaData);
    }
}

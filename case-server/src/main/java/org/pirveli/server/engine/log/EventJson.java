package org.pirveli.server.engine.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.pirveli.projections.casework.InstantReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How events are written as JSON: what is not there is left out, instants always show their
 * milliseconds. The mapper is the log's own, so that no setting of the web layer can ever change
 * history.
 */
final class EventJson {

    private EventJson() {}

    static void configure(JsonMapper.Builder builder) {
        builder.changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
                .addModule(
                        new SimpleModule("instants")
                                .addSerializer(Instant.class, new InstantInMillis())
                                .addDeserializer(Instant.class, new InstantReader()));
    }

    private static final class InstantInMillis extends ValueSerializer<Instant> {

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(InstantText.of(value));
        }
    }
}

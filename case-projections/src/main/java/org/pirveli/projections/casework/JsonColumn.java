package org.pirveli.projections.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A column of JSON. The bytes of a rebuild must be those of the live view.
 *
 * @param <T> what is written there
 */
public final class JsonColumn<T> {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .addModule(
                            new SimpleModule("instants")
                                    .addDeserializer(Instant.class, new InstantReader()))
                    .build();

    private final ObjectReader reader;
    private final ObjectWriter writer;

    /** A column of such. */
    public JsonColumn(Class<T> type) {
        reader = JSON.readerFor(type);
        writer = JSON.writerFor(type);
    }

    /** What was written as this text. */
    public T read(String text) {
        return reader.readValue(text);
    }

    /** As it is written. */
    public String text(T value) {
        return writer.writeValueAsString(value);
    }

    /** The same in UTF-8. */
    byte[] bytes(T value) {
        return writer.writeValueAsBytes(value);
    }
}

package org.pirveli.projections.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.pirveli.api.casework.view.CaseFile;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Case files as JSON in a column. The bytes of a rebuild must be those of the live view. */
final class Bodies {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .addModule(
                            new SimpleModule("instants")
                                    .addDeserializer(Instant.class, new InstantReader()))
                    .build();
    private static final ObjectReader READER = JSON.readerFor(CaseFile.class);
    private static final ObjectWriter WRITER = JSON.writerFor(CaseFile.class);

    private Bodies() {}

    static CaseFile read(String body) {
        return READER.readValue(body);
    }

    static String text(CaseFile file) {
        return WRITER.writeValueAsString(file);
    }

    static byte[] bytes(CaseFile file) {
        return WRITER.writeValueAsBytes(file);
    }
}

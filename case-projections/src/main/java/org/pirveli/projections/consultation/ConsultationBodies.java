package org.pirveli.projections.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.projections.casework.InstantReader;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Files of consultations as JSON in a column. */
final class ConsultationBodies {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .addModule(
                            new SimpleModule("instants")
                                    .addDeserializer(Instant.class, new InstantReader()))
                    .build();
    private static final ObjectReader READER = JSON.readerFor(ConsultationFile.class);
    private static final ObjectWriter WRITER = JSON.writerFor(ConsultationFile.class);

    private ConsultationBodies() {}

    static ConsultationFile read(String body) {
        return READER.readValue(body);
    }

    static String text(ConsultationFile file) {
        return WRITER.writeValueAsString(file);
    }
}

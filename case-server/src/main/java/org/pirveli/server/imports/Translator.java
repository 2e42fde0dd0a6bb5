package org.pirveli.server.imports;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.stereotype.Component;

/** Makes commands of records, knowing the office's topics and zone. */
@Component
final class Translator {

    private final ZoneId zone;
    private final RuleBook rules;

    Translator(OfficeSettings office, RuleBook rules) {
        this.zone = office.zone();
        this.rules = rules;
    }

    Row translate(RawRow row, ImportId importId) {
        return Translation.of(row, importId.caseAt(row.line()), zone, this::subject);
    }

    /** Older records seldom have a subject; then the topic's name stands for it. */
    private String subject(@Nullable String topic, @Nullable String language) {
        boolean georgian = language == null || language.equals("ka");
        return rules.lately().office().topics().stream()
                .filter(known -> known.topic().value().equals(topic))
                .findFirst()
                .map(known -> georgian ? known.terms().ka() : known.terms().en())
                .orElse(georgian ? "იმპორტირებული განცხადება" : "Imported application");
    }
}

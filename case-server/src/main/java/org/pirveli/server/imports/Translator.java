package org.pirveli.server.imports;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.office.Directory;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.office.Topic;
import org.springframework.stereotype.Component;

/** Makes commands of records, knowing the office's topics and zone. */
@Component
final class Translator {

    private final ZoneId zone;
    private final Map<String, Topic> topics;

    Translator(OfficeSettings office, Directory directory) {
        this.zone = office.zone();
        this.topics =
                directory.topics().stream()
                        .collect(Collectors.toUnmodifiableMap(t -> t.code().value(), t -> t));
    }

    Row translate(RawRow row, ImportId importId) {
        return Translation.of(row, importId.caseAt(row.line()), zone, this::subject);
    }

    /** Older records seldom have a subject; then the topic's name stands for it. */
    private String subject(@Nullable String topic, @Nullable String language) {
        boolean georgian = language == null || language.equals("ka");
        var known = topic == null ? null : topics.get(topic);
        if (known == null) {
            return georgian ? "იმპორტირებული განცხადება" : "Imported application";
        }
        return georgian ? known.ka() : known.en();
    }
}

package org.pirveli.server.engine.personal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.audit.event.DisclosedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells texts of the log in clear, each with the salt that proves it by its hash. */
public final class Disclosures {

    private static final Logger log = LoggerFactory.getLogger(Disclosures.class);

    private final SubjectKeys keys;

    Disclosures(SubjectKeys keys) {
        this.keys = keys;
    }

    /**
     * A text where it stands.
     *
     * @param stream the id of the case, the consultation or the operator
     * @param stored as it stands in the event
     */
    public record Written(String stream, String stored) {}

    /**
     * The same texts in clear, with one question for all keys.
     *
     * @return {@code null} for each whose key there is no more, or that does not open where it
     *     stands: what an export cannot prove, it does not tell
     */
    public List<@Nullable DisclosedText> of(List<Written> texts) {
        var subjects = new LinkedHashSet<SubjectId>();
        for (var text : texts) {
            var read = read(text);
            if (read != null) {
                subjects.add(read.subject());
            }
        }
        var known = keys.known(subjects);
        warnOfLost(subjects, known);
        var told = new ArrayList<@Nullable DisclosedText>();
        texts.forEach(text -> told.add(told(text, known)));
        return told;
    }

    private void warnOfLost(Set<SubjectId> subjects, Map<SubjectId, SubjectKey> known) {
        var missing = new LinkedHashSet<>(subjects);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            missing.removeAll(keys.erased(missing));
        }
        if (!missing.isEmpty()) {
            log.warn(
                    "An export cannot tell the texts of {} persons whose keys are missing, though"
                            + " nobody erased them",
                    missing.size());
        }
    }

    private static @Nullable DisclosedText told(Written text, Map<SubjectId, SubjectKey> known) {
        var read = read(text);
        var key = read == null ? null : known.get(read.subject());
        try {
            return read == null || key == null ? null : key.disclosed(read.in(text.stream()), read);
        } catch (Unopened _) {
            return null;
        }
    }

    private static @Nullable EncryptedText read(Written text) {
        try {
            return EncryptedText.parse(text.stored());
        } catch (Unopened _) {
            return null;
        }
    }
}

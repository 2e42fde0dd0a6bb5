package org.pirveli.api.casework;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.Personal;

/**
 * From which template a reply was written, and how far it was edited. Form and language are those
 * of the reply.
 *
 * @param template whose words these are
 * @param inPlaceOf the template that was meant, if the neutral one went out instead
 * @param values what stood in the blanks, by the names of the placeholders
 * @param rendered what the template says with these values, if the reply says something else;
 *     {@code null} if it was sent as published
 * @param distance how far the reply was edited, in ten-thousandths of the longer text: 0 as
 *     published, 10,000 nothing left
 */
public record UsedTemplate(
        VersionRef template,
        @Nullable VersionRef inPlaceOf,
        @Personal Map<String, String> values,
        @Personal @Nullable String rendered,
        int distance) {

    /** Values in the order of their names, which nobody can change afterwards. */
    public UsedTemplate {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Whether not a word was changed. */
    public boolean asPublished() {
        return rendered == null;
    }
}

package org.pirveli.server.rest.retention;

import java.time.Instant;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.subject.Subjects.ByRule;

/**
 * Someone who was erased by a rule of retention, under one id.
 *
 * @param version of the rule
 */
public record ErasedByRule(SubjectId subjectId, int version, Instant erasedAt) {

    static ErasedByRule of(ByRule erased) {
        return new ErasedByRule(erased.subjectId(), erased.version(), erased.erasedAt());
    }

    /** Where a list goes on behind this one. */
    String cursor() {
        return erasedAt.toEpochMilli() + "." + subjectId;
    }

    /**
     * Reads {@link #cursor}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static ByRule behind(String cursor) {
        int dot = cursor.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("no cursor of erasures: " + cursor);
        }
        return new ByRule(
                SubjectId.of(cursor.substring(dot + 1)),
                0,
                Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, dot))));
    }
}

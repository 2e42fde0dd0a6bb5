package org.pirveli.server.rest.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.domain.retention.RetentionVersion;
import org.pirveli.server.engine.retention.Previews;

/**
 * Whom a version of a rule of retention would erase on a date.
 *
 * @param persons how many ids there are, not erased, with cases that it keeps no longer, whatever
 *     else keeps them
 * @param cases how many such cases there are
 */
public record RetentionPreview(
        RetentionRuleId retentionRuleId,
        int version,
        LocalDate on,
        int persons,
        int cases,
        List<PreviewedPerson> items,
        @Nullable String nextCursor) {

    static RetentionPreview of(
            RetentionRuleId id, RetentionVersion version, LocalDate on, Previews.Part part) {
        var last = part.last();
        return new RetentionPreview(
                id,
                version.number(),
                on,
                part.persons(),
                part.cases(),
                part.items().stream().map(PreviewedPerson::of).toList(),
                last == null ? null : last.toString());
    }
}

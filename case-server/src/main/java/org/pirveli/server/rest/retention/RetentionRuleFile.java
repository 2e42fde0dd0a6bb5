package org.pirveli.server.rest.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.domain.retention.RetentionVersion;
import org.pirveli.server.engine.rules.RetentionBook;

/**
 * A rule of retention in all its versions.
 *
 * @param events how many events it is made of
 * @param versionInForce the version by which people are erased today; {@code null} if there is none
 */
public record RetentionRuleFile(
        RetentionRuleId retentionRuleId,
        long events,
        @Nullable Integer versionInForce,
        List<RetentionVersionFile> versions) {

    static RetentionRuleFile of(RetentionBook book, LocalDate today) {
        var state = book.state();
        var inForce = state.inForceOn(today);
        return new RetentionRuleFile(
                state.retentionRuleId(),
                book.history().size(),
                inForce.map(RetentionVersion::number).orElse(null),
                state.versions().stream()
                        .map(each ->
                                RetentionVersionFile.of(
                                        each, inForce.filter(each::equals).isPresent()))
                        .toList());
    }
}

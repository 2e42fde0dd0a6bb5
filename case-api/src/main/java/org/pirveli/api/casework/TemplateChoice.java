package org.pirveli.api.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From which template a reply is to be written.
 *
 * @param id of the template
 * @param version {@code null} means the one in force
 * @param language BCP 47 tag; {@code null} means the applicant's, as far as the template speaks it
 * @param form {@code null} means that of the channel, and no other one is possible
 * @param values of placeholders, by their names: dates as {@code 2026-12-01}, outside bodies by
 *     their ids; {@code null} means none
 */
public record TemplateChoice(
        String id,
        @Nullable Integer version,
        @Nullable String language,
        @Nullable Form form,
        @Nullable Map<String, String> values) {}

package org.pirveli.server.rest.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Form;

/**
 * What somebody wants to see of a template.
 *
 * @param version {@code null} means the one that came last
 * @param language {@code null} means Georgian
 * @param values by the names of the placeholders; for what is left out there are samples
 */
public record PreviewAsked(
        @Nullable Integer version,
        Form form,
        @Nullable String language,
        @Nullable Map<String, String> values) {}

package org.pirveli.server.rest.draft;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing.
 *
 * @param version of what it is about, as its writer saw it; {@code null} if that does not matter
 * @param content the fields of a form, by their names
 */
public record DraftToSave(@Nullable Integer version, Map<String, String> content) {}

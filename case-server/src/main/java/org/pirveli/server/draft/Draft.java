package org.pirveli.server.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft, opened.
 *
 * @param version of what it is about, as its writer saw it; {@code null} if that was not said
 * @param content as it was saved
 */
public record Draft(Instant savedAt, @Nullable Integer version, String content) {}

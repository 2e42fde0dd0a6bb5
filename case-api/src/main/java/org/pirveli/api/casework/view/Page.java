package org.pirveli.api.casework.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor asks for the part that follows; {@code null} at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {}

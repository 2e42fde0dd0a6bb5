package org.pirveli.server.console.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not the same in a case at two points, in words.
 *
 * @param way the names on the way to it
 * @param before {@code null} if it was not there
 * @param after {@code null} if it is not there any more
 */
record Change(List<String> way, @Nullable Telling before, @Nullable Telling after) {

    /** Whether it came to be. */
    public boolean isNew() {
        return before == null;
    }

    /** Whether it ceased to be. */
    public boolean isGone() {
        return after == null;
    }
}

package org.pirveli.server.rest.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.waiting.Spread;

/** Lines of a table, in which values may be missing. */
final class Lines {

    private Lines() {}

    static List<@Nullable Object> of(@Nullable Object... values) {
        var line = new ArrayList<@Nullable Object>(values.length);
        Collections.addAll(line, values);
        return line;
    }

    static List<@Nullable Object> joined(
            List<@Nullable Object> first, List<@Nullable Object> second) {
        var line = new ArrayList<@Nullable Object>(first);
        line.addAll(second);
        return line;
    }

    static @Nullable Object median(@Nullable Spread spread) {
        return spread == null ? null : spread.median();
    }

    static @Nullable Object p90(@Nullable Spread spread) {
        return spread == null ? null : spread.p90();
    }
}

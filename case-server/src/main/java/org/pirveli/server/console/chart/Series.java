package org.pirveli.server.console.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line.
 *
 * @param values one for each label of the chart; where it is {@code null} the line is broken
 */
public record Series(String name, List<@Nullable Double> values, Look look) {

    /** A line that nobody can change afterwards. */
    public Series {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}

package org.pirveli.server.rest.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer that can also be had as lines of columns. */
public interface Table {

    /** The names of the columns, in order. */
    List<String> columns();

    /** The lines; each has a value for every column, {@code null} where there is none. */
    Stream<List<@Nullable Object>> lines();
}

package org.pirveli.benchmarks.check;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares single figures. */
final class Counts {

    private Counts() {}

    static void compare(
            String where, String name, long counted, JsonNode told, List<String> wrong) {
        var figure = told.path(name);
        if (!figure.isIntegralNumber() || figure.longValue() != counted) {
            wrong.add("%s %s: counted %d, told %s".formatted(where, name, counted, figure));
        }
    }
}

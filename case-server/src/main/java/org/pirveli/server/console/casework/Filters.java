package org.pirveli.server.console.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Filters of a list as they stand in its address, so that it can be kept and sent to others.
 *
 * @param given by name, in order; what was not filled in is left out
 */
record Filters(String path, Map<String, String> given) {

    private static final String CURSOR = "cursor";

    static Filters of(HttpServletRequest request, String path, String... names) {
        var given = new LinkedHashMap<String, String>();
        for (var name : names) {
            put(given, name, request.getParameter(name));
        }
        put(given, CURSOR, request.getParameter(CURSOR));
        return new Filters(path, given);
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            given.put(name, value.strip());
        }
    }

    /** What was filled in; empty if nothing was. */
    public String get(String name) {
        return given.getOrDefault(name, "");
    }

    /** Whether nothing was filled in. */
    public boolean none() {
        return given.keySet().stream().allMatch(CURSOR::equals);
    }

    /** This part of the list. */
    public String address() {
        return address(given);
    }

    /** The next part. */
    String from(String cursor) {
        var next = new LinkedHashMap<>(given);
        next.put(CURSOR, cursor);
        return address(next);
    }

    private String address(Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new ArrayList<Object>();
        parameters.forEach((name, value) -> {
            address.queryParam(name, "{_}");
            values.add(value);
        });
        return address.encode().build().expand(values.toArray()).toUriString();
    }
}

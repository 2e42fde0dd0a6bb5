package org.pirveli.server.console.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which escalations a page shows, as its address says. Without a word about the state, those whose
 * answer is still owed.
 *
 * @param open the case whose panel is open
 */
record EscalationFilters(
        String state,
        @Nullable String acknowledged,
        @Nullable String level,
        @Nullable String unit,
        @Nullable String sort,
        @Nullable String cursor,
        @Nullable String open) {

    private static final int PART = 25;

    static final String PATH = "/console/escalations";

    static EscalationFilters of(HttpServletRequest request) {
        var state = request.getParameter("state");
        return new EscalationFilters(
                state == null ? "OPEN" : state,
                given(request, "acknowledged"),
                given(request, "level"),
                given(request, "unit"),
                given(request, "sort"),
                given(request, "cursor"),
                given(request, "open"));
    }

    private static @Nullable String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** What the interface is asked. */
    Map<String, @Nullable Object> asked() {
        var asked = new LinkedHashMap<String, @Nullable Object>();
        asked.put("state", state);
        asked.put("acknowledged", acknowledged);
        asked.put("level", level);
        asked.put("unit", unit);
        asked.put("sort", sort);
        asked.put("cursor", cursor);
        asked.put("limit", PART);
        return asked;
    }

    /** The same list with a case's panel. */
    public String opening(@Nullable Object caseId) {
        return address(cursor, caseId);
    }

    /** The next part of the list. */
    String from(String next) {
        return address(next, null);
    }

    private String address(@Nullable String part, @Nullable Object caseId) {
        var address = UriComponentsBuilder.fromPath(PATH).queryParam("state", "{_}");
        var values = new ArrayList<Object>();
        values.add(state);
        var rest = asked();
        rest.remove("state");
        rest.remove("limit");
        rest.put("cursor", part);
        rest.put("open", caseId);
        rest.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, "{_}");
                values.add(value);
            }
        });
        return address.encode().build().expand(values.toArray()).toUriString();
    }
}

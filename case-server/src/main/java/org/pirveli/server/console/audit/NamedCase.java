package org.pirveli.server.console.audit;

import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;

/** A case as people name it in a form: by its number, or by its id. */
final class NamedCase {

    private NamedCase() {}

    /** Its id; what was typed if it can be none, so that the interface refuses it. */
    static @Nullable String id(@Nullable String named, Api api) {
        if (named == null || named.isBlank()) {
            return null;
        }
        var name = named.strip();
        return name.matches("\\d{4}-\\d{6}-\\d")
                ? api.get("/api/v1/cases/by-number/{}", name).text("/caseId").orElse(name)
                : name;
    }
}

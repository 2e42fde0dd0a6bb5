package org.pirveli.server.console.supervision;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.pirveli.server.console.api.Api;

/** The units of the office by their names. */
public final class UnitNames {

    private UnitNames() {}

    /** The name of each by its id, in the office's order. */
    public static Map<String, String> of(Api api, Locale language) {
        var names = new LinkedHashMap<String, String>();
        for (var unit : api.get("/api/v1/units").items()) {
            names.put(
                    String.valueOf(unit.get("unitId")),
                    String.valueOf(unit.get(language.getLanguage().equals("ka") ? "ka" : "en")));
        }
        return names;
    }
}

package org.pirveli.server.console.browser;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pirveli.server.harness.DemoOffice;

/** Values for the variables of addresses, taken from the invented cases: what each may see. */
final class Examples {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, BiFunction<DemoOffice, String, String>> FOUND =
            Map.of(
                    "caseId",
                    (office, user) -> first(office, user, "/api/v1/queue?limit=1", "caseId"),
                    "caseNumber",
                    (office, user) -> first(office, user, "/api/v1/queue?limit=1", "caseNumber"),
                    "calendarId",
                    (_, _) -> "georgia",
                    "policyId",
                    (_, _) -> "standard",
                    "version",
                    (_, _) -> "1",
                    "templateId",
                    (office, user) -> first(office, user, "/api/v1/templates", "templateId"),
                    "unitId",
                    (_, _) -> "first-response",
                    "operatorId",
                    (_, _) -> "operator",
                    "sequence",
                    (_, _) -> "0");

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Examples() {}

    /** An address with its variables filled for a user. */
    static String filled(DemoOffice office, String user, String address) {
        return VARIABLE.matcher(address)
                .replaceAll(found ->
                        Matcher.quoteReplacement(example(office, user, found.group(1))));
    }

    private static String example(DemoOffice office, String user, String variable) {
        var finder = FOUND.get(variable);
        if (finder == null) {
            throw new AssertionError("give Examples a value for {" + variable + "}");
        }
        return KNOWN.computeIfAbsent(user + " " + variable, _ -> finder.apply(office, user));
    }

    private static String first(DemoOffice office, String user, String path, String field) {
        return office.asks(user, path).at("/items/0/" + field).asString();
    }
}

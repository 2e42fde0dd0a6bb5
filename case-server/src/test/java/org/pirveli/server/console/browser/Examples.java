package org.pirveli.server.console.browser;

import static java.util.Map.entry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pirveli.server.harness.DemoOffice;

/** Values for the variables of addresses, taken from the invented cases: what each may see. */
final class Examples {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:=([^}]*))?}");

    private static final Map<String, BiFunction<DemoOffice, String, String>> FOUND =
            Map.ofEntries(
                    entry("caseId", (office, user) -> ofCase(office, user, "caseId")),
                    entry("caseNumber", (office, user) -> ofCase(office, user, "caseNumber")),
                    entry("calendarId", (_, _) -> "georgia"),
                    entry("policyId", (_, _) -> "standard"),
                    entry("templateId", Examples::template),
                    entry("unitId", (_, _) -> "first-response"),
                    entry("operatorId", (_, _) -> "operator"),
                    entry("kind", (_, _) -> "operators"),
                    entry("member", (_, _) -> "operator"),
                    entry("change", (_, _) -> "move-operator"),
                    entry("version", (_, _) -> "1"),
                    entry("slug", (_, _) -> "classify-case"),
                    entry("sequence", (_, _) -> "0"),
                    entry("processor", (_, _) -> "case-views"),
                    entry("deed", (_, _) -> "rebuild"),
                    entry("rebuildId", Examples::rebuild),
                    entry("retryId", Examples::retry),
                    entry("exportId", Examples::export));

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Examples() {}

    /** An address with its variables filled for a user. */
    static String filled(DemoOffice office, String user, String address) {
        return VARIABLE.matcher(address)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(2) == null
                                        ? example(office, user, found.group(1))
                                        : found.group(2)));
    }

    private static String example(DemoOffice office, String user, String variable) {
        var finder = FOUND.get(variable);
        if (finder == null) {
            throw new AssertionError("give Examples a value for {" + variable + "}");
        }
        return KNOWN.computeIfAbsent(user + " " + variable, _ -> finder.apply(office, user));
    }

    private static String ofCase(DemoOffice office, String user, String field) {
        return office.asks(user, "/api/v1/queue?limit=1").at("/items/0/" + field).asString();
    }

    /** Begun for the page that shows it. */
    private static String rebuild(DemoOffice office, String user) {
        return office.sends(user, "/api/v1/audit/rebuilds", "{}").at("/rebuildId").asString();
    }

    private static String retry(DemoOffice office, String user) {
        return office.sends(user, "/api/v1/audit/dead-letters/retries", "{}")
                .at("/retryId")
                .asString();
    }

    private static String export(DemoOffice office, String user) {
        return office.sends(
                        user,
                        "/api/v1/audit/exports",
                        """
                        {"caseId": "%s", "purpose": "journey"}
                        """
                                .formatted(ofCase(office, user, "caseId")))
                .at("/exportId")
                .asString();
    }

    private static String template(DemoOffice office, String user) {
        return office.asks(user, "/api/v1/templates").at("/items/0/templateId").asString();
    }
}

package org.pirveli.server.console.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;

/**
 * What the office calls its topics, units, grounds and outside bodies, in the reader's language.
 */
public final class Names {

    private final String language;
    private final Map<String, List<Option>> kept = new HashMap<>();
    private final Api api;

    /**
     * Something with a name.
     *
     * @param ended whether it is not chosen any more
     */
    public record Option(String value, String label, boolean ended) {}

    Names(Api api, Locale language) {
        this.api = api;
        this.language = language.getLanguage();
        // before a page is begun, which could not become another one any more
        topics();
        units();
        grounds();
    }

    /** By code; the code itself if the office does not know it. */
    public String topic(@Nullable Object code) {
        return named(topics(), code);
    }

    public String unit(@Nullable Object id) {
        return named(units(), id);
    }

    public String ground(@Nullable Object code) {
        return named(grounds(), code);
    }

    List<Option> topics() {
        return kept.computeIfAbsent("topics", path -> list(path, "topic"));
    }

    List<Option> units() {
        return kept.computeIfAbsent("units", path -> list(path, "unitId"));
    }

    List<Option> bodies() {
        return kept.computeIfAbsent("bodies", path -> list(path, "bodyId"));
    }

    /** Those of admissibility. */
    List<Option> grounds() {
        return kept.computeIfAbsent(
                "grounds",
                path ->
                        options(
                                all(path).stream()
                                        .filter(each ->
                                                "ADMISSIBILITY".equals(terms(each).get("kind")))
                                        .toList(),
                                "groundCode"));
    }

    private List<Option> list(String path, String id) {
        return options(all(path), id);
    }

    private List<Map<String, Object>> all(String path) {
        return api.get("/api/v1/" + path).items();
    }

    private List<Option> options(List<Map<String, Object>> all, String id) {
        return all.stream()
                .map(each ->
                        new Option(
                                String.valueOf(each.get(id)),
                                String.valueOf(terms(each).get(language)),
                                each.get("retiredFrom") != null
                                        || terms(each).get("validTo") != null))
                .toList();
    }

    /** Units bear their names themselves. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> terms(Map<String, Object> each) {
        return each.get("terms") instanceof Map<?, ?> terms ? (Map<String, Object>) terms : each;
    }

    private static String named(List<Option> all, @Nullable Object code) {
        return code == null
                ? "–"
                : all.stream()
                        .filter(each -> each.value().equals(code))
                        .map(Option::label)
                        .findFirst()
                        .orElse(code.toString());
    }
}

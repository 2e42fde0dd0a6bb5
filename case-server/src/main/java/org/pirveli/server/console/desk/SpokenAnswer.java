package org.pirveli.server.console.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;

/**
 * A template from which a case can be answered by word of mouth.
 *
 * @param text what would be said
 * @param blanks what is still to be filled in, by the names of the placeholders
 */
record SpokenAnswer(
        String templateId,
        int version,
        String ka,
        String en,
        String language,
        String text,
        List<Blank> blanks) {

    /** Outside bodies are chosen from a list, which the page of answering has. */
    private static final String BODY = "competent_body";

    /**
     * A text or a date to fill in.
     *
     * @param date whether it is a date
     */
    record Blank(String name, boolean date) {

        private static Blank of(String name) {
            return new Blank(name, name.endsWith("_date") || name.endsWith("_due"));
        }
    }

    private record Suggestions(List<Suggestion> items) {}

    private record Suggestion(
            String templateId,
            int version,
            String ka,
            String en,
            @Nullable String language,
            List<Way> ways) {}

    private record Way(String channel, @Nullable String refusal, List<String> missing) {

        private boolean isOpen(String wanted) {
            return channel.equals(wanted) && refusal == null && !missing.contains(BODY);
        }
    }

    /** The first of the suggested templates that can be spoken as they are, or with a few words. */
    static List<SpokenAnswer> of(String caseId, String channel, int most, Api api) {
        return api
                .get("/api/v1/cases/{}/suggested-templates", caseId)
                .as(Suggestions.class)
                .items()
                .stream()
                .flatMap(each ->
                        each.ways().stream()
                                .filter(way -> way.isOpen(channel))
                                .limit(1)
                                .flatMap(way -> read(each, way, caseId, api).stream()))
                .limit(most)
                .toList();
    }

    private static List<SpokenAnswer> read(Suggestion suggestion, Way way, String caseId, Api api) {
        var language = suggestion.language() == null ? "ka" : suggestion.language();
        var template =
                Map.of(
                        "id", suggestion.templateId(),
                        "version", suggestion.version(),
                        "language", language);
        try {
            var preview =
                    api.post(
                            "/api/v1/cases/{}/reply-preview",
                            Map.of("channel", way.channel(), "template", template),
                            caseId);
            return List.of(
                    new SpokenAnswer(
                            suggestion.templateId(),
                            suggestion.version(),
                            suggestion.ka(),
                            suggestion.en(),
                            language,
                            preview.text("/texts/0/text").orElse(""),
                            way.missing().stream().map(Blank::of).toList()));
        } catch (Declined declined) {
            return List.of();
        }
    }
}

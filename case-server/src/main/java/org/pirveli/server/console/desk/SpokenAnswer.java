package org.pirveli.server.console.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;

/**
 * A template from which a case can be answered by word of mouth as it stands.
 *
 * @param text what would be said
 */
record SpokenAnswer(
        String templateId, int version, String ka, String en, String language, String text) {

    private record Suggestions(List<Suggestion> items) {}

    private record Suggestion(
            String templateId,
            int version,
            String ka,
            String en,
            @Nullable String language,
            List<Way> ways) {}

    private record Way(String channel, @Nullable String refusal, List<String> missing) {

        private boolean isReady(String wanted) {
            return channel.equals(wanted) && refusal == null && missing.isEmpty();
        }
    }

    /** Those of the suggested templates whose blanks are all filled. */
    static List<SpokenAnswer> of(String caseId, String channel, int most, Api api) {
        return api
                .get("/api/v1/cases/{}/suggested-templates", caseId)
                .as(Suggestions.class)
                .items()
                .stream()
                .filter(each -> each.ways().stream().anyMatch(way -> way.isReady(channel)))
                .limit(most)
                .flatMap(each -> read(each, caseId, channel, api).stream())
                .toList();
    }

    private static List<SpokenAnswer> read(
            Suggestion suggestion, String caseId, String channel, Api api) {
        var language = suggestion.language() == null ? "ka" : suggestion.language();
        var template =
                Map.of(
                        "id", suggestion.templateId(),
                        "version", suggestion.version(),
                        "language", language);
        try {
            return List.of(
                    new SpokenAnswer(
                            suggestion.templateId(),
                            suggestion.version(),
                            suggestion.ka(),
                            suggestion.en(),
                            language,
                            api.post(
                                            "/api/v1/cases/{}/reply-preview",
                                            Map.of("channel", channel, "template", template),
                                            caseId)
                                    .text("/texts/0/text")
                                    .orElse("")));
        } catch (Declined declined) {
            return List.of();
        }
    }
}

package org.pirveli.server.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.template.Suggestion;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.api.template.TemplateText;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The templates that an office begins with: what they say, and what each is used for, from files.
 */
public final class InitialTemplates {

    private static final String REASON = "What the office answers with from the beginning";

    /** Says nothing of the matter. */
    private static final String NEUTRAL = "neutral";

    private InitialTemplates() {}

    private record Said(
            String id,
            Map<String, String> name,
            @Nullable Map<String, String> written,
            @Nullable Map<String, String> oral,
            @Nullable Map<String, String> sms) {

        List<TemplateText> texts() {
            var texts = new ArrayList<TemplateText>();
            add(texts, Form.WRITTEN, written);
            add(texts, Form.SMS, sms);
            add(texts, Form.ORAL, oral);
            return texts;
        }

        private static void add(
                List<TemplateText> texts, Form form, @Nullable Map<String, String> byLanguage) {
            if (byLanguage != null) {
                byLanguage.forEach(
                        (language, text) -> texts.add(new TemplateText(form, language, text)));
            }
        }
    }

    private record Use(@Nullable ResponseKind kind, @Nullable Suggestion suggestion) {

        static final Use NONE = new Use(null, null);
    }

    /** All of them, as drafts. */
    public static List<DraftTemplate> drafts() {
        Map<String, Use> uses = read("template-use", new TypeReference<>() {});
        List<Said> ten = read("response-templates", new TypeReference<>() {});
        List<Said> neutral = read("neutral-template", new TypeReference<>() {});
        return Stream.concat(ten.stream(), neutral.stream())
                .map(said -> draft(said, uses.getOrDefault(said.id(), Use.NONE)))
                .toList();
    }

    private static DraftTemplate draft(Said said, Use use) {
        return new DraftTemplate(
                new TemplateId(said.id()),
                new TemplateTerms(
                        said.name().getOrDefault("ka", said.id()),
                        said.name().getOrDefault("en", said.id()),
                        use.kind(),
                        null,
                        said.id().equals(NEUTRAL) ? true : null,
                        use.suggestion(),
                        said.texts()),
                REASON);
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (var json = new ClassPathResource("office/" + file + ".json").getInputStream()) {
            return JsonMapper.shared().readValue(json, type);
        } catch (IOException broken) {
            throw new UncheckedIOException("the file of templates is missing: " + file, broken);
        }
    }
}

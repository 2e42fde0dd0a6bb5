package org.pirveli.server.console.casework;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.server.console.api.Answer;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.pirveli.server.console.casework.Field.Choice;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;

/**
 * What lies on the desk when an answer to a case is written: the templates that suit, what the
 * applicant would read, and what speaks against its going out like this.
 */
final class AnswerDesk {

    private static final String FIRST = "issue-first-response";
    private static final String FOLLOW_UP = "issue-follow-up-response";

    private final Api api;
    private final String caseId;
    private final Choices choices;
    private final MessageSource words;
    private final Locale language;
    private final ZoneId office;
    private final List<Map<String, Object>> verdicts;
    private final List<Map<String, Object>> suggested;

    private AnswerDesk(
            Api api, String caseId, MessageSource words, Locale language, ZoneId office) {
        this.api = api;
        this.caseId = caseId;
        this.words = words;
        this.language = language;
        this.office = office;
        this.choices = new Choices(api, words, language);
        this.verdicts = api.get("/api/v1/cases/{}/commands", caseId).items();
        this.suggested = api.get("/api/v1/cases/{}/suggested-templates", caseId).items();
    }

    static AnswerDesk of(
            Api api, String caseId, MessageSource words, Locale language, ZoneId office) {
        return new AnswerDesk(api, caseId, words, language, office);
    }

    /** What the one that is owed is made of. */
    Map<String, @Nullable Object> body(Reply reply) {
        return reply.toSend(command().equals(FIRST), office);
    }

    /** Whether a conversation proves it. */
    boolean isSaid(Reply reply) {
        return command().equals(FIRST) && reply.isSaid();
    }

    /** The one that is owed. */
    String command() {
        return isAllowed(FOLLOW_UP) ? FOLLOW_UP : FIRST;
    }

    private boolean isAllowed(String command) {
        return verdict(command)
                .filter(each -> Boolean.TRUE.equals(each.get("allowed")))
                .isPresent();
    }

    private Optional<Map<String, Object>> verdict(String command) {
        return verdicts.stream().filter(each -> command.equals(each.get("command"))).findFirst();
    }

    /** Lays everything out for the page. */
    void show(Map<String, Object> file, @Nullable Long version, Reply typed, Model page) {
        var reply = typed.withDefault("channel", channel(file));
        var chosen = chosen(reply);
        page.addAttribute("case", file);
        page.addAttribute("version", version);
        page.addAttribute("key", UUID.randomUUID());
        page.addAttribute("reply", reply);
        page.addAttribute("followUp", command().equals(FOLLOW_UP));
        page.addAttribute("suggested", suggested);
        page.addAttribute("chosen", chosen.orElse(null));
        page.addAttribute("blanks", chosen.map(Placeholders::of).orElse(List.of()));
        page.addAttribute("channels", Arrays.stream(Channel.values()).map(Enum::name).toList());
        page.addAttribute("kinds", Arrays.stream(ResponseKind.values()).map(Enum::name).toList());
        page.addAttribute("languages", choices.of(Choice.LANGUAGE));
        page.addAttribute("bodies", choices.of(Choice.BODY));
        page.addAttribute("mayAnswer", isAllowed(command()));
        page.addAttribute("maySubmit", isAllowed("submit-reply"));
        page.addAttribute(
                "closed",
                isAllowed(command())
                        ? null
                        : verdict(command()).map(each -> each.get("text")).orElse(null));
        preview(reply, page);
    }

    /** As the applicant came, unless that way is closed; detained persons are written to. */
    private static String channel(Map<String, Object> file) {
        return file.get("applicant") instanceof Map<?, ?> applicant
                        && Boolean.TRUE.equals(applicant.get("detained"))
                ? Channel.POST.name()
                : String.valueOf(file.get("channel"));
    }

    private Optional<Map<String, Object>> chosen(Reply reply) {
        return suggested.stream()
                .filter(each -> reply.get("template").equals(each.get("templateId")))
                .findFirst();
    }

    private void preview(Reply reply, Model page) {
        var form =
                Arrays.stream(Channel.values())
                        .filter(each -> each.name().equals(reply.get("channel")))
                        .findFirst()
                        .map(each -> each.form().name())
                        .orElse("");
        page.addAttribute("form", form);
        page.addAttribute("preview", null);
        page.addAttribute("hindrance", null);
        page.addAttribute("texts", List.of());
        page.addAttribute("missing", List.of());
        if (!reply.hasTemplate() && reply.get("text").isEmpty()) {
            return;
        }
        try {
            var shown = api.post("/api/v1/cases/{}/reply-preview", reply.toPreview(), caseId);
            page.addAttribute("preview", shown.object());
            page.addAttribute("texts", texts(shown));
        } catch (Declined broken) {
            page.addAttribute("hindrance", broken);
            return;
        } catch (Refused _) {
            return; // who only looks on writes nothing
        }
        var hindrance = hindrance(reply);
        page.addAttribute("hindrance", hindrance.orElse(null));
        page.addAttribute("missing", hindrance.map(this::missing).orElse(List.of()));
    }

    private static List<?> texts(Answer shown) {
        return shown.object().get("texts") instanceof List<?> texts ? texts : List.of();
    }

    /** Blanks without a value, by the words of the form. */
    private List<String> missing(Declined declined) {
        return declined.member("names") instanceof List<?> names
                ? names.stream()
                        .map(name ->
                                Objects.requireNonNull(
                                        words.getMessage(
                                                "placeholder." + name,
                                                null,
                                                String.valueOf(name),
                                                language)))
                        .toList()
                : List.of();
    }

    /** Tries it, so that a refusal is read before anything is sent. */
    private Optional<Declined> hindrance(Reply reply) {
        if (!isAllowed(command())) {
            return Optional.empty();
        }
        try {
            api.send(Sending.TRIED, "/api/v1/cases/{}/commands/{}", body(reply), caseId, command());
            return Optional.empty();
        } catch (Declined declined) {
            return Optional.of(declined);
        }
    }
}

package org.pirveli.domain.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TemplateChoice;
import org.pirveli.api.casework.UsedTemplate;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.template.TemplateText;
import org.pirveli.domain.casework.CaseState.Assigned;
import org.pirveli.domain.casework.CaseState.Registered;
import org.pirveli.domain.casework.Facts.Matter;
import org.pirveli.domain.template.EditDistance;
import org.pirveli.domain.template.Languages;
import org.pirveli.domain.template.Placeholder;
import org.pirveli.domain.template.Rendering;
import org.pirveli.domain.template.Stage;
import org.pirveli.domain.template.TemplateState.Drafted;
import org.pirveli.domain.template.TemplateVersion;

/** The words of a reply that comes from a template, edited or not. */
final class Wording {

    /** Where a refusal has its ground, if nobody says it again. */
    private static final List<Placeholder> GROUNDS =
            List.of(Placeholder.INADMISSIBILITY_GROUND, Placeholder.REASON);

    private final ReplyDraft draft;
    private final TemplateChoice choice;
    private final Assigned state;
    private final Matter matter;
    private final Circumstances circumstances;

    private Wording(
            ReplyDraft draft, TemplateChoice choice, Assigned state, Circumstances circumstances) {
        this.draft = draft;
        this.choice = choice;
        this.state = state;
        this.matter = state.facts().matter();
        this.circumstances = circumstances;
    }

    /**
     * The reply that a template makes.
     *
     * @throws Refused if the template may not be used here and now, makes a reply of another kind,
     *     or has a blank without a value
     */
    static Reply of(
            ReplyDraft draft, TemplateChoice choice, Assigned state, Circumstances circumstances) {
        return new Wording(draft, choice, state, circumstances).reply();
    }

    private Reply reply() {
        var template = find();
        var version = usable(template);
        var kind = kind(template, version);
        var form = form();
        return Delivery.neutralOnly(draft.channel(), matter, circumstances.office())
                ? neutral(kind, ref(template, version), form)
                : written(kind, template, version, null, form);
    }

    private Drafted find() {
        return circumstances
                .office()
                .templates()
                .find(choice.id())
                .orElseThrow(() ->
                        new Refused(RefusalCode.UNKNOWN_TEMPLATE, Map.of("template", choice.id())));
    }

    /** Of several that are published, only the one in force: all applicants read the same. */
    private TemplateVersion usable(Drafted template) {
        var inForce = template.inForceOn(circumstances.today());
        var number = choice.version();
        var version =
                number == null
                        ? inForce.orElseThrow(
                                () -> unusable(template, template.latest(), Optional.empty()))
                        : template.version(number)
                                .orElseThrow(() ->
                                        new Refused(
                                                RefusalCode.UNKNOWN_TEMPLATE,
                                                Map.of(
                                                        "template",
                                                        "%s, version %d"
                                                                .formatted(choice.id(), number))));
        if (!inForce.equals(Optional.of(version))) {
            throw unusable(template, version, inForce);
        }
        var units = version.terms().units();
        if (!units.isEmpty() && !units.contains(matter.unit())) {
            throw new Refused(
                    RefusalCode.TEMPLATE_OUT_OF_SCOPE,
                    Map.of("template", choice.id(), "unit", matter.unit().value()));
        }
        return version;
    }

    private static Refused unusable(
            Drafted template, TemplateVersion version, Optional<TemplateVersion> inForce) {
        var details = new HashMap<String, Object>();
        details.put("template", template.templateId().value());
        details.put("version", version.number());
        details.put("stage", version.stage().name().name());
        inForce.ifPresent(each -> details.put("inForce", each.number()));
        return new Refused(
                version.stage() instanceof Stage.Retired
                        ? RefusalCode.TEMPLATE_RETIRED
                        : RefusalCode.TEMPLATE_NOT_IN_FORCE,
                details);
    }

    private ResponseKind kind(Drafted template, TemplateVersion version) {
        var kind = version.terms().kind();
        if (kind == null) {
            throw new Refused(
                    RefusalCode.TEMPLATE_NO_ANSWER,
                    Map.of("template", template.templateId().value()));
        }
        var wanted = draft.kind();
        if (wanted != null && wanted != kind) {
            throw new Refused(
                    RefusalCode.TEMPLATE_KIND_MISMATCH,
                    Map.of("template", choice.id(), "kind", kind.name(), "wanted", wanted.name()));
        }
        return kind;
    }

    private Form form() {
        var form = draft.channel().form();
        if (choice.form() != null && choice.form() != form) {
            throw Wanted.invalid("/template/form", "must be that of the channel, which is " + form);
        }
        return form;
    }

    /** What was meant is not said, so nothing of it can be edited either. */
    private Reply neutral(ResponseKind kind, VersionRef meant, Form form) {
        if (draft.text() != null) {
            throw new Refused(RefusalCode.NEUTRAL_TEXT_ONLY);
        }
        for (var template : circumstances.office().templates().all()) {
            var version =
                    template.inForceOn(circumstances.today())
                            .filter(each -> Boolean.TRUE.equals(each.terms().neutral()));
            if (version.isPresent()) {
                return written(kind, template, version.get(), meant, form);
            }
        }
        throw new Refused(RefusalCode.NEUTRAL_TEXT_ONLY);
    }

    private Reply written(
            ResponseKind kind,
            Drafted template,
            TemplateVersion version,
            @Nullable VersionRef inPlaceOf,
            Form form) {
        var text = text(version, form);
        var values = Particulars.of(state, circumstances, text.language(), choice.values());
        var rendering = Rendering.of(text, values);
        var edited = edited(rendering.text());
        return Replies.reply(
                draft,
                kind,
                Objects.requireNonNullElse(edited, rendering.text()),
                text.language(),
                ground(kind, values),
                new UsedTemplate(
                        ref(template, version),
                        inPlaceOf,
                        rendering.values(),
                        edited == null ? null : rendering.text(),
                        edited == null ? 0 : EditDistance.between(rendering.text(), edited)));
    }

    /** {@code null} if not a word was changed; ends of lines are no words. */
    private @Nullable String edited(String rendered) {
        var text = draft.text();
        if (text == null) {
            return null;
        }
        return normalised(Wanted.text("/text", text)).equals(normalised(rendered)) ? null : text;
    }

    private static String normalised(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private @Nullable String ground(ResponseKind kind, Map<Placeholder, String> values) {
        if (draft.ground() != null || kind != ResponseKind.REFUSAL) {
            return draft.ground();
        }
        return GROUNDS.stream()
                .filter(values::containsKey)
                .map(values::get)
                .findFirst()
                .orElse(null);
    }

    /** In the language asked for; else in the applicant's, if the template speaks it. */
    private TemplateText text(TemplateVersion version, Form form) {
        var asked = choice.language() == null ? draft.language() : choice.language();
        var languages = asked == null ? languagesFor(matter) : List.of(Languages.of(asked));
        return languages.stream()
                .flatMap(language -> text(version, form, language).stream())
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                RefusalCode.TEMPLATE_TEXT_MISSING,
                                Map.of("form", form, "language", languages.getFirst())));
    }

    static Optional<TemplateText> text(TemplateVersion version, Form form, String language) {
        return version.text(form, language).map(text -> new TemplateText(form, language, text));
    }

    /** The applicant's language first, then those that every template speaks. */
    static List<String> languagesFor(Matter matter) {
        var own = matter.applicant().language();
        return Stream.concat(
                        own == null ? Stream.of() : Stream.of(Languages.of(own)),
                        Languages.OWED.stream())
                .distinct()
                .toList();
    }

    private static VersionRef ref(Drafted template, TemplateVersion version) {
        return new VersionRef(template.templateId().value(), version.number());
    }

    /** Which blanks of a text have no value yet. */
    static List<String> missing(TemplateText text, Registered state, Circumstances circumstances) {
        return Rendering.missing(
                text.text(), Particulars.of(state, circumstances, text.language(), null));
    }
}

package org.pirveli.server.rest.template;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Form;
import org.pirveli.api.template.TemplateId;
import org.pirveli.domain.casework.NamedBody;
import org.pirveli.domain.casework.Office;
import org.pirveli.domain.template.Languages;
import org.pirveli.domain.template.Placeholder;
import org.pirveli.domain.template.Rendering;
import org.pirveli.domain.template.SmsSize;
import org.pirveli.domain.template.TemplateState.Drafted;
import org.pirveli.domain.template.TemplateVersion;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.parameter.Parameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a template would say, without any effect. */
@RestController
final class PreviewController {

    private final Templates templates;
    private final Office office;
    private final OfficeClock clock;

    PreviewController(Templates templates, Office office, OfficeClock clock) {
        this.templates = templates;
        this.office = office;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/v1/templates/{templateId}/preview",
            produces = MediaType.APPLICATION_JSON_VALUE)
    TemplatePreview preview(@PathVariable String templateId, HttpServletRequest request) {
        var template = templates.find(templateId).state();
        Parameters.of(request);
        var asked =
                RecordBinder.bind(
                        PreviewAsked.class,
                        StrictJson.read(
                                BodyBytes.read(
                                        request, BodyBytes.COMMAND, MediaType.APPLICATION_JSON)),
                        Map.of());
        var language = asked.language() == null ? "ka" : Languages.of(asked.language());
        return preview(
                template.templateId(), version(template, asked), asked.form(), language, asked);
    }

    private static TemplateVersion version(Drafted template, PreviewAsked asked) {
        var number = asked.version();
        return number == null
                ? template.latest()
                : template.version(number)
                        .orElseThrow(() ->
                                new Refused(
                                        RefusalCode.UNKNOWN_TEMPLATE,
                                        Map.of(
                                                "template",
                                                "%s, version %d"
                                                        .formatted(
                                                                template.templateId(), number))));
    }

    private TemplatePreview preview(
            TemplateId id,
            TemplateVersion version,
            Form form,
            String language,
            PreviewAsked asked) {
        var text =
                version.text(form, language)
                        .orElseThrow(() ->
                                new Refused(
                                        RefusalCode.TEMPLATE_TEXT_MISSING,
                                        Map.of("form", form, "language", language)));
        var values = values(asked.values(), language);
        var rendered = rendered(text, form, language, values);
        var sms = form == Form.SMS ? SmsSize.of(rendered) : null;
        return new TemplatePreview(
                id,
                version.number(),
                form,
                language,
                rendered,
                Rendering.missing(text, values),
                sms == null ? rendered.length() : sms.characters(),
                sms == null ? null : sms.encoding(),
                sms == null ? null : sms.parts());
    }

    private static String rendered(
            String text, Form form, String language, Map<Placeholder, String> values) {
        try {
            return Rendering.sampled(text, form, language, values);
        } catch (IllegalArgumentException broken) {
            throw new Refused(
                    RefusalCode.TEMPLATE_NOT_RENDERED,
                    Map.of(
                            "form", form,
                            "language", language,
                            "why", String.valueOf(broken.getMessage())));
        }
    }

    private Map<Placeholder, String> values(@Nullable Map<String, String> given, String language) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        if (given != null) {
            given.forEach((name, value) -> fill(values, placeholder(name), value, language));
        }
        return values;
    }

    /** As a reply would be written: a body by its name, and none that has ended. */
    private void fill(
            Map<Placeholder, String> values,
            Placeholder placeholder,
            String value,
            String language) {
        if (placeholder.kind() == Placeholder.Kind.BODY) {
            var today = LocalDate.ofInstant(clock.instant(), office.zone());
            NamedBody.fill(values, placeholder, value, language, today, office);
        } else {
            values.put(placeholder, value);
        }
    }

    private static Placeholder placeholder(String name) {
        return Placeholder.named(name)
                .orElseThrow(() ->
                        new Refused(
                                RefusalCode.UNKNOWN_PLACEHOLDER,
                                Map.of("placeholders", "{{%s}}".formatted(name))));
    }
}

package org.pirveli.domain.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.template.Suggestion;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.api.template.TemplateCommand.ApproveTemplate;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.api.template.TemplateCommand.PublishTemplate;
import org.pirveli.api.template.TemplateCommand.RetireTemplate;
import org.pirveli.api.template.TemplateCommand.ReviseTemplate;
import org.pirveli.api.template.TemplateCommand.SubmitTemplate;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.api.template.TemplateText;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.template.Letterhead;
import org.pirveli.domain.template.Placeholder;
import org.pirveli.domain.template.TemplateDecider;
import org.pirveli.domain.template.TemplateShelf;
import org.pirveli.domain.template.TemplateState;
import org.pirveli.domain.template.TemplateState.Drafted;

/** The templates of the test office, each published by the rules, and its letterhead. */
final class TestTemplates implements TemplateShelf {

    static final String ACCEPTED = "accepted";
    static final String REFUSED = "inadmissible";
    static final String REFERRED = "out_of_mandate";
    static final String RECEIPT = "receipt";
    static final String NEUTRAL = "neutral";

    private final List<Drafted> templates = new ArrayList<>();

    TestTemplates() {
        publish(
                ACCEPTED,
                terms(
                        ResponseKind.ACCEPTANCE,
                        Set.of(),
                        new Suggestion(
                                7, Set.of(TestOffice.HEALTH), "მისაღებია?", "To be taken up?"),
                        "{{case_number}} მიღებულია {{received_date}}. ვადა: {{next_update_date}}",
                        "{{case_number}} of {{received_date}} is accepted. Until:"
                                + " {{next_update_date}}"));
        publish(
                REFUSED,
                terms(
                        ResponseKind.REFUSAL,
                        Set.of(),
                        new Suggestion(3, null, "დაუშვებელია?", "Inadmissible?"),
                        "უარი: {{reason}}",
                        "Refused: {{reason}}"));
        publish(
                REFERRED,
                terms(
                        ResponseKind.REFERRAL,
                        Set.of(),
                        new Suggestion(1, null, "სხვისია?", "Another's?"),
                        "{{competent_body}}, {{competent_body_contact}}",
                        "{{competent_body}}, {{competent_body_contact}}"));
        publish(RECEIPT, terms(null, Set.of(), null, "{{case_number}}", "{{case_number}}"));
        publish(
                NEUTRAL,
                new TemplateTerms(
                        "ნეიტრალური",
                        "Neutral",
                        null,
                        null,
                        true,
                        null,
                        List.of(
                                new TemplateText(Form.SMS, "ka", "დარეკეთ: {{hotline}}"),
                                new TemplateText(Form.SMS, "en", "Call: {{hotline}}"))));
    }

    /** In every form alike. */
    static TemplateTerms terms(
            @Nullable ResponseKind kind,
            Set<UnitId> units,
            @Nullable Suggestion suggestion,
            String ka,
            String en) {
        var texts = new ArrayList<TemplateText>();
        for (var form : Form.values()) {
            texts.add(new TemplateText(form, "ka", ka));
            texts.add(new TemplateText(form, "en", en));
        }
        return new TemplateTerms("შაბლონი", "Template", kind, units, null, suggestion, texts);
    }

    /** A new template, in force from the beginning. */
    void publish(String id, TemplateTerms terms) {
        publish(id, terms, LocalDate.of(2019, 1, 1));
    }

    /** A new template, or the next version of one. */
    void publish(String id, TemplateTerms terms, LocalDate from) {
        var templateId = new TemplateId(id);
        if (find(id).isEmpty()) {
            ask(templateId, new DraftTemplate(templateId, terms, "wanted"), "nino");
        } else {
            ask(templateId, new ReviseTemplate(templateId, terms, "clearer"), "nino");
        }
        ask(templateId, new SubmitTemplate(templateId), "nino");
        ask(templateId, new ApproveTemplate(templateId), "sopio");
        ask(templateId, new PublishTemplate(templateId, from, null), "sopio");
    }

    void retire(String id) {
        var templateId = new TemplateId(id);
        ask(templateId, new RetireTemplate(templateId, null, "not needed"), "sopio");
    }

    private void ask(TemplateId id, TemplateCommand command, String person) {
        var known = find(id.value());
        TemplateState state = known.isPresent() ? known.get() : TemplateState.undrafted();
        known.ifPresent(templates::remove);
        templates.add(state.evolve(TemplateDecider.decide(command, state, person).getFirst()));
    }

    @Override
    public Collection<Drafted> all() {
        return List.copyOf(templates);
    }

    static Letterhead letterhead() {
        return new Letterhead() {

            @Override
            public Optional<String> says(Placeholder placeholder, String language) {
                return placeholder == Placeholder.HOTLINE ? Optional.of("1481") : Optional.empty();
            }

            @Override
            public String unit(UnitId unit, LocalDate on, String language) {
                return unit.value();
            }

            @Override
            public Optional<String> position(Role role, String language) {
                return Optional.of(role.name());
            }
        };
    }
}

package org.pirveli.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.api.template.TemplateCommand.ApproveTemplate;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.api.template.TemplateCommand.PublishTemplate;
import org.pirveli.api.template.TemplateCommand.RetireTemplate;
import org.pirveli.api.template.TemplateCommand.ReturnTemplate;
import org.pirveli.api.template.TemplateCommand.ReviseTemplate;
import org.pirveli.api.template.TemplateCommand.SubmitTemplate;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.api.template.TemplateText;
import org.pirveli.api.template.event.TemplateEvent;
import org.pirveli.domain.template.TemplateState.Drafted;

/** The template that a test speaks of, and the words to ask it with. */
final class OneTemplate {

    static final TemplateId ID = new TemplateId("accepted");
    static final String NINO = "nino";
    static final String SOPIO = "sopio";

    private TemplateState state = TemplateState.undrafted();

    private OneTemplate() {}

    static OneTemplate undrafted() {
        return new OneTemplate();
    }

    /** Nino wrote it. */
    static OneTemplate drafted() {
        return undrafted().given(NINO, draft(good()));
    }

    static OneTemplate submitted() {
        return drafted().given(NINO, submit());
    }

    static OneTemplate approved() {
        return submitted().given(SOPIO, approve());
    }

    /** In force from the first of June on. */
    static OneTemplate published() {
        return approved().given(SOPIO, publish("2026-06-01", null));
    }

    OneTemplate given(String person, TemplateCommand command) {
        state = state.evolve(TemplateDecider.decide(command, state, person).getFirst());
        return this;
    }

    Drafted state() {
        return (Drafted) state;
    }

    OneTemplate then(String person, TemplateCommand command, TemplateEvent event) {
        assertThat(TemplateDecider.decide(command, state, person)).containsExactly(event);
        state = state.evolve(event);
        return this;
    }

    /** Refused, and the details say this. */
    void refused(String person, TemplateCommand command, RefusalCode code, String... details) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TemplateDecider.decide(command, state, person))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(List.of(details)).allMatch(refused.details().toString()::contains);
                });
    }

    static DraftTemplate draft(TemplateTerms terms) {
        return new DraftTemplate(ID, terms, "wanted at the desk");
    }

    static ReviseTemplate revise(TemplateTerms terms) {
        return new ReviseTemplate(ID, terms, "clearer");
    }

    static SubmitTemplate submit() {
        return new SubmitTemplate(ID);
    }

    static ApproveTemplate approve() {
        return new ApproveTemplate(ID);
    }

    static ReturnTemplate giveBack() {
        return new ReturnTemplate(ID, "too long");
    }

    static PublishTemplate publish(String from, @Nullable String to) {
        return new PublishTemplate(
                ID, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    static RetireTemplate retire(@Nullable Integer version) {
        return new RetireTemplate(ID, version, "not needed");
    }

    static TemplateTerms good() {
        return saying("ნომერი: {{case_number}}", "Number: {{case_number}}");
    }

    /** One form, in the two languages that are owed. */
    static TemplateTerms saying(String ka, String en) {
        return with(new TemplateText(Form.SMS, "ka", ka), new TemplateText(Form.SMS, "en", en));
    }

    static TemplateTerms with(TemplateText... texts) {
        return new TemplateTerms(
                "მიღება", "Accepted", ResponseKind.ACCEPTANCE, null, null, null, List.of(texts));
    }
}

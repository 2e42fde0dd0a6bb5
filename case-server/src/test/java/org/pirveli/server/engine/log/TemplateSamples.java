package org.pirveli.server.engine.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.template.Suggestion;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.api.template.TemplateText;
import org.pirveli.api.template.event.TemplateApproved;
import org.pirveli.api.template.event.TemplateDrafted;
import org.pirveli.api.template.event.TemplatePublished;
import org.pirveli.api.template.event.TemplateRetired;
import org.pirveli.api.template.event.TemplateReturned;
import org.pirveli.api.template.event.TemplateRevised;
import org.pirveli.api.template.event.TemplateSubmitted;
import org.pirveli.api.value.UnitId;

/** Every event of templates once, with something in every field. */
final class TemplateSamples {

    private static final TemplateId ACCEPTED = new TemplateId("accepted");

    private TemplateSamples() {}

    static List<Object> all() {
        return List.of(
                new TemplateDrafted(ACCEPTED, terms(), "operator", "wanted at the desk"),
                new TemplateRevised(ACCEPTED, 2, terms(), "operator2", "clearer"),
                new TemplateSubmitted(ACCEPTED, 2, "operator"),
                new TemplateReturned(ACCEPTED, 2, "too long"),
                new TemplateApproved(ACCEPTED, 2, "supervisor"),
                new TemplatePublished(
                        ACCEPTED, 2, LocalDate.parse("2026-12-01"), LocalDate.parse("2027-11-30")),
                new TemplateRetired(ACCEPTED, 1, "not needed any more"));
    }

    private static TemplateTerms terms() {
        return new TemplateTerms(
                "განსახილველად მიღება",
                "Accepted",
                ResponseKind.ACCEPTANCE,
                Set.of(new UnitId("regions"), new UnitId("first-response")),
                true,
                new Suggestion(
                        7,
                        Set.of(new TopicCode("PRISON"), new TopicCode("CHILD")),
                        "მისაღებია?",
                        "To be taken up?"),
                List.of(
                        new TemplateText(Form.SMS, "ka", "ნომერი: {{case_number}}"),
                        new TemplateText(Form.SMS, "en", "Number: {{case_number}}")));
    }
}

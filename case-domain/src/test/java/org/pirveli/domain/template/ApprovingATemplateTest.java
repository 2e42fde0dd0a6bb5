package org.pirveli.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.template.OneTemplate.ID;
import static org.pirveli.domain.template.OneTemplate.NINO;
import static org.pirveli.domain.template.OneTemplate.SOPIO;
import static org.pirveli.domain.template.OneTemplate.approve;
import static org.pirveli.domain.template.OneTemplate.draft;
import static org.pirveli.domain.template.OneTemplate.giveBack;
import static org.pirveli.domain.template.OneTemplate.good;
import static org.pirveli.domain.template.OneTemplate.publish;
import static org.pirveli.domain.template.OneTemplate.retire;
import static org.pirveli.domain.template.OneTemplate.revise;
import static org.pirveli.domain.template.OneTemplate.saying;
import static org.pirveli.domain.template.OneTemplate.submit;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.template.event.TemplateApproved;
import org.pirveli.api.template.event.TemplateDrafted;
import org.pirveli.api.template.event.TemplatePublished;
import org.pirveli.api.template.event.TemplateRetired;
import org.pirveli.api.template.event.TemplateReturned;
import org.pirveli.api.template.event.TemplateRevised;
import org.pirveli.api.template.event.TemplateSubmitted;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ApprovingATemplateTest {

    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

    @Test
    void a_template_goes_from_draft_to_use_through_two_pairs_of_eyes() {
        OneTemplate.undrafted()
                .then(
                        NINO,
                        draft(good()),
                        new TemplateDrafted(ID, good(), NINO, "wanted at the desk"))
                .then(NINO, submit(), new TemplateSubmitted(ID, 1, NINO))
                .then(SOPIO, approve(), new TemplateApproved(ID, 1, SOPIO))
                .then(
                        SOPIO,
                        publish("2026-06-01", "2026-12-31"),
                        new TemplatePublished(ID, 1, JUNE, LocalDate.parse("2026-12-31")))
                .then(SOPIO, retire(null), new TemplateRetired(ID, 1, "not needed"));
    }

    @Test
    void nobody_approves_what_they_wrote() {
        OneTemplate.drafted()
                .given(SOPIO, submit())
                .refused(NINO, approve(), RefusalCode.SELF_APPROVAL, NINO);
    }

    @Test
    void nobody_approves_what_they_submitted() {
        OneTemplate.drafted()
                .given(SOPIO, submit())
                .refused(SOPIO, approve(), RefusalCode.SELF_APPROVAL, SOPIO);
    }

    @Test
    void whoever_wrote_an_earlier_wording_of_the_draft_is_an_author_too() {
        OneTemplate.drafted()
                .given("giorgi", revise(saying("{{case_number}}", "{{case_number}}")))
                .given("giorgi", submit())
                .refused(NINO, approve(), RefusalCode.SELF_APPROVAL);
    }

    @Test
    void the_author_of_an_earlier_version_may_approve_the_next() {
        OneTemplate.published()
                .given(SOPIO, revise(saying("{{case_number}}", "{{case_number}}")))
                .given(SOPIO, submit())
                .then(NINO, approve(), new TemplateApproved(ID, 2, NINO));
    }

    @Test
    void what_is_given_back_is_a_draft_again_also_after_approval() {
        OneTemplate.submitted()
                .then(SOPIO, giveBack(), new TemplateReturned(ID, 1, "too long"))
                .given(NINO, submit())
                .given(SOPIO, approve())
                .then(SOPIO, giveBack(), new TemplateReturned(ID, 1, "too long"));
    }

    @Test
    void a_published_template_is_revised_in_a_version_of_its_own() {
        var next = saying("№ {{case_number}}", "No {{case_number}}");
        var template =
                OneTemplate.published()
                        .then(
                                NINO,
                                revise(next),
                                new TemplateRevised(ID, 2, next, NINO, "clearer"));
        assertThat(template.state().inForceOn(JUNE).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void nothing_is_revised_while_somebody_reads_it() {
        OneTemplate.submitted()
                .refused(
                        NINO,
                        revise(saying("{{case_number}}!", "{{case_number}}!")),
                        RefusalCode.TEMPLATE_WRONG_STAGE,
                        "SUBMITTED",
                        "DRAFT");
    }

    @Test
    void each_step_wants_the_one_before_it() {
        OneTemplate.drafted().refused(SOPIO, approve(), RefusalCode.TEMPLATE_WRONG_STAGE);
        OneTemplate.submitted()
                .refused(SOPIO, publish("2026-06-01", null), RefusalCode.TEMPLATE_WRONG_STAGE);
        OneTemplate.approved().refused(SOPIO, retire(null), RefusalCode.TEMPLATE_WRONG_STAGE);
        OneTemplate.published().refused(NINO, submit(), RefusalCode.TEMPLATE_WRONG_STAGE);
        OneTemplate.drafted().refused(SOPIO, giveBack(), RefusalCode.TEMPLATE_WRONG_STAGE);
    }

    @Test
    void what_would_change_nothing_is_refused() {
        OneTemplate.drafted().refused(NINO, revise(good()), RefusalCode.NO_CHANGE);
        OneTemplate.drafted().refused(NINO, draft(good()), RefusalCode.TEMPLATE_EXISTS);
        OneTemplate.published()
                .given(SOPIO, retire(1))
                .refused(SOPIO, retire(1), RefusalCode.NO_CHANGE);
        OneTemplate.undrafted().refused(NINO, submit(), RefusalCode.NOT_FOUND);
        OneTemplate.published().refused(SOPIO, retire(7), RefusalCode.UNKNOWN_TEMPLATE);
    }

    @Test
    void on_each_date_the_latest_published_version_that_covers_it_is_in_force() {
        var template =
                OneTemplate.published()
                        .given(NINO, revise(saying("{{case_number}}", "{{case_number}}")))
                        .given(NINO, submit())
                        .given(SOPIO, approve())
                        .given(SOPIO, publish("2026-07-01", "2026-07-31"))
                        .state();
        assertThat(template.inForceOn(JUNE.minusDays(1))).isEmpty();
        assertThat(template.inForceOn(JUNE).orElseThrow().number()).isEqualTo(1);
        assertThat(template.inForceOn(JUNE.plusMonths(1)).orElseThrow().number()).isEqualTo(2);
        assertThat(template.inForceOn(JUNE.plusMonths(2)).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void a_last_date_before_the_first_is_no_time_at_all() {
        OneTemplate.approved()
                .refused(
                        SOPIO,
                        publish("2026-06-01", "2026-05-31"),
                        RefusalCode.INVALID_REQUEST,
                        "/effectiveTo");
    }
}

package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.casework.TestTemplates.ACCEPTED;
import static org.pirveli.domain.casework.TestTemplates.REFERRED;
import static org.pirveli.domain.casework.TestTemplates.REFUSED;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.domain.casework.SuggestedTemplates.Suggested;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SuggestingTemplatesTest {

    private static List<Suggested> suggested(OneCase oneCase) {
        return SuggestedTemplates.now(oneCase.state(), oneCase.circumstances());
    }

    private static List<String> names(OneCase oneCase) {
        return suggested(oneCase).stream()
                .map(each -> each.template().templateId().value())
                .toList();
    }

    @Test
    void templates_come_in_the_order_of_the_questions_that_decide() {
        assertThat(names(OneCase.assigned())).containsExactly(REFERRED, REFUSED, ACCEPTED);
    }

    @Test
    void what_is_likely_for_the_topic_comes_first() {
        assertThat(names(OneCase.assigned().given(Asked.classify(TestOffice.HEALTH, null))))
                .containsExactly(ACCEPTED, REFERRED, REFUSED);
    }

    @Test
    void they_say_which_values_are_still_missing() {
        var accepted = suggested(OneCase.assigned()).getLast();
        assertThat(accepted.language()).isEqualTo("ka");
        assertThat(accepted.missing()).containsEntry(Form.WRITTEN, List.of("next_update_date"));
    }

    @Test
    void they_say_by_which_ways_this_applicant_may_be_answered() {
        var detained =
                OneCase.assigned()
                        .given(
                                new CorrectApplicantData(
                                        Asked.ID, null, null, null, null, null, null, true,
                                        "told so"));
        var accepted = suggested(detained).getLast();
        assertThat(accepted.channels()).containsExactly(Channel.POST);
        assertThat(accepted.refused())
                .containsEntry(Channel.SMS, RefusalCode.DETAINED_WRITTEN_ONLY)
                .hasSize(Channel.values().length - 1);
    }

    @Test
    void what_is_retired_is_not_suggested() {
        var oneCase = OneCase.assigned();
        oneCase.office.templates.retire(REFUSED);
        assertThat(names(oneCase)).containsExactly(REFERRED, ACCEPTED);
    }
}

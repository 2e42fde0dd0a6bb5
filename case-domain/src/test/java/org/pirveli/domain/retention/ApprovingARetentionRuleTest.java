package org.pirveli.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.retention.RetentionCommand;
import org.pirveli.api.retention.RetentionCommand.ApproveRetentionRule;
import org.pirveli.api.retention.RetentionCommand.DraftRetentionRule;
import org.pirveli.api.retention.RetentionCommand.RetireRetentionRule;
import org.pirveli.api.retention.RetentionCommand.ReviseRetentionRule;
import org.pirveli.api.retention.RetentionPeriod;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.retention.RetentionTerms;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.retention.event.RetentionRuleApproved;
import org.pirveli.api.retention.event.RetentionRuleDrafted;
import org.pirveli.api.retention.event.RetentionRuleRetired;
import org.pirveli.domain.retention.RetentionState.Drafted;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ApprovingARetentionRuleTest {

    private static final RetentionRuleId ANSWERED = new RetentionRuleId("answered");
    private static final RetentionRuleId OTHER = new RetentionRuleId("other");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final String SOPIO = "sopio";
    private static final String RUSUDAN = "rusudan";

    private final Map<RetentionRuleId, Drafted> rules = new LinkedHashMap<>();

    private static RetentionTerms terms(String period, String from, Outcome... outcomes) {
        return new RetentionTerms(
                "პასუხგაცემული",
                "Answered",
                Set.of(outcomes),
                new RetentionPeriod(period),
                LocalDate.parse(from));
    }

    private static final RetentionTerms THREE_YEARS =
            terms("P3Y", "2026-12-01", Outcome.ANSWERED, Outcome.WITHDRAWN);

    private static DraftRetentionRule draft(RetentionRuleId id, RetentionTerms terms) {
        return new DraftRetentionRule(id, terms, "the archive's schedule");
    }

    private static ReviseRetentionRule revise(RetentionTerms terms) {
        return new ReviseRetentionRule(ANSWERED, terms, "the archive's schedule");
    }

    private static ApproveRetentionRule approve(int version) {
        return new ApproveRetentionRule(ANSWERED, version);
    }

    private RetentionEvent does(String person, RetentionCommand command) {
        var id = command.retentionRuleId();
        RetentionState state = rules.containsKey(id) ? rules.get(id) : RetentionState.undrafted();
        var events =
                RetentionDecider.decide(
                        command, state, new RetentionNow(person, TODAY, rules.values()));
        assertThat(events).hasSize(1);
        rules.put(id, state.evolve(events.getFirst()));
        return events.getFirst();
    }

    private void refused(String person, RetentionCommand command, RefusalCode code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> does(person, command))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private List<RetentionRule> inForce(String date) {
        return RetentionRules.inForce(
                        LocalDate.parse(date), KeepingForAPeriodTest.ZONE, rules.values())
                .rules();
    }

    @Test
    void one_drafts_and_another_approves_and_it_takes_effect_from_its_date() {
        assertThat(does(SOPIO, draft(ANSWERED, THREE_YEARS)))
                .isEqualTo(
                        new RetentionRuleDrafted(
                                ANSWERED, 1, THREE_YEARS, SOPIO, "the archive's schedule"));
        refused(SOPIO, approve(1), RefusalCode.SELF_APPROVAL);
        assertThat(inForce("2030-01-01")).isEmpty();
        assertThat(does(RUSUDAN, approve(1)))
                .isEqualTo(new RetentionRuleApproved(ANSWERED, 1, RUSUDAN));
        assertThat(inForce("2026-11-30")).isEmpty();
        assertThat(inForce("2026-12-01")).hasSize(1);
        refused(RUSUDAN, approve(1), RefusalCode.NO_CHANGE);
    }

    @Test
    void nobody_approves_another_draft_than_the_one_they_saw() {
        does(SOPIO, draft(ANSWERED, THREE_YEARS));
        does(RUSUDAN, revise(terms("P1Y", "2026-12-01", Outcome.ANSWERED)));
        refused(SOPIO, approve(1), RefusalCode.NOT_LAST_DRAFT);
        refused(SOPIO, approve(3), RefusalCode.NOT_LAST_DRAFT);
        refused(RUSUDAN, approve(2), RefusalCode.SELF_APPROVAL);
        does(SOPIO, approve(2));
    }

    @Test
    void a_draft_changes_nothing_until_it_is_approved_and_on_its_date() {
        does(SOPIO, draft(ANSWERED, THREE_YEARS));
        does(RUSUDAN, approve(1));
        does(SOPIO, revise(terms("P1Y", "2028-01-01", Outcome.ANSWERED)));
        assertThat(inForce("2028-01-01").getFirst().period().value()).isEqualTo("P3Y");
        does(RUSUDAN, approve(2));
        assertThat(inForce("2027-12-31").getFirst().period().value()).isEqualTo("P3Y");
        assertThat(inForce("2028-01-01").getFirst().period().value()).isEqualTo("P1Y");
    }

    @Test
    void a_retired_rule_erases_nobody_in_any_of_its_versions() {
        does(SOPIO, draft(ANSWERED, THREE_YEARS));
        does(RUSUDAN, approve(1));
        does(RUSUDAN, revise(terms("P1Y", "2028-01-01", Outcome.ANSWERED)));
        assertThat(does(SOPIO, new RetireRetentionRule(ANSWERED, "a mistake")))
                .isEqualTo(new RetentionRuleRetired(ANSWERED, "a mistake"));
        assertThat(inForce("2030-01-01")).isEmpty();
        refused(SOPIO, approve(2), RefusalCode.NOT_LAST_DRAFT);
        refused(SOPIO, new RetireRetentionRule(ANSWERED, "again"), RefusalCode.NO_CHANGE);
        does(SOPIO, revise(THREE_YEARS));
        does(RUSUDAN, approve(3));
        assertThat(inForce("2030-01-01")).hasSize(1);
    }

    @Test
    void an_outcome_has_one_rule_so_that_retiring_one_never_erases_more() {
        does(SOPIO, draft(ANSWERED, THREE_YEARS));
        does(RUSUDAN, approve(1));
        does(SOPIO, draft(OTHER, terms("P1Y", "2026-12-01", Outcome.WITHDRAWN, Outcome.REFERRED)));
        refused(RUSUDAN, new ApproveRetentionRule(OTHER, 1), RefusalCode.OUTCOME_TAKEN);
        does(SOPIO, new RetireRetentionRule(ANSWERED, "two of them instead"));
        does(RUSUDAN, new ApproveRetentionRule(OTHER, 1));
        assertThat(inForce("2026-12-01"))
                .extracting(each -> each.version().id())
                .containsExactly("other");
    }

    @Test
    void an_outcome_is_taken_by_what_comes_into_force_later_too() {
        does(SOPIO, draft(ANSWERED, terms("P1Y", "2099-01-01", Outcome.REFERRED)));
        does(RUSUDAN, approve(1));
        does(SOPIO, draft(OTHER, terms("P1Y", "2026-12-01", Outcome.REFERRED)));
        refused(RUSUDAN, new ApproveRetentionRule(OTHER, 1), RefusalCode.OUTCOME_TAKEN);
    }

    @Test
    void a_rule_says_something_sensible() {
        for (var wrong :
                List.of(
                        terms("P0M", "2026-12-01", Outcome.ANSWERED),
                        terms("P101Y", "2026-12-01", Outcome.ANSWERED),
                        terms("P3Y", "2026-12-01"),
                        terms("P3Y", "1926-12-01", Outcome.ANSWERED))) {
            refused(SOPIO, draft(ANSWERED, wrong), RefusalCode.INVALID_REQUEST);
        }
        refused(SOPIO, approve(1), RefusalCode.NOT_FOUND);
        does(SOPIO, draft(ANSWERED, THREE_YEARS));
        refused(SOPIO, draft(ANSWERED, THREE_YEARS), RefusalCode.ALREADY_DEFINED);
        refused(SOPIO, revise(THREE_YEARS), RefusalCode.NO_CHANGE);
    }
}

package org.pirveli.domain.office;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pirveli.domain.office.OfficeOfOneUnit.HEALTH;
import static org.pirveli.domain.office.OfficeOfOneUnit.HIRED;
import static org.pirveli.domain.office.OfficeOfOneUnit.NINO;
import static org.pirveli.domain.office.OfficeOfOneUnit.NOON;
import static org.pirveli.domain.office.OfficeOfOneUnit.OPENED;
import static org.pirveli.domain.office.OfficeOfOneUnit.TODAY;
import static org.pirveli.domain.office.OfficeOfOneUnit.UNIT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.BodyTerms;
import org.pirveli.api.office.DistributionCommand.DefineDistributionRule;
import org.pirveli.api.office.DistributionCommand.ReviseDistributionRule;
import org.pirveli.api.office.DistributionRuleId;
import org.pirveli.api.office.DistributionTerms;
import org.pirveli.api.office.GroundCommand.DefineGround;
import org.pirveli.api.office.GroundKind;
import org.pirveli.api.office.GroundTerms;
import org.pirveli.api.office.OperatorCommand.DeclareAbilities;
import org.pirveli.api.office.OperatorCommand.DeclareConflict;
import org.pirveli.api.office.OperatorCommand.EmployOperator;
import org.pirveli.api.office.OperatorCommand.MoveOperator;
import org.pirveli.api.office.OperatorCommand.NameOperator;
import org.pirveli.api.office.OperatorCommand.PlanShift;
import org.pirveli.api.office.OperatorCommand.SetPresence;
import org.pirveli.api.office.OperatorCommand.WithdrawConflict;
import org.pirveli.api.office.TopicCommand.DefineTopic;
import org.pirveli.api.office.TopicCommand.RetireTopic;
import org.pirveli.api.office.TopicTerms;
import org.pirveli.api.office.UnitCommand.RenameUnit;
import org.pirveli.api.office.UnitCommand.SwitchDistribution;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RunningTheOfficeTest {

    private static final String WHY = "Order 7";
    private static final TopicTerms TERMS =
            new TopicTerms("გარემო", "Environment", 3, false, false, null);

    @Test
    void a_unit_bears_on_each_date_the_name_that_it_had_then() {
        var unit = OfficeOfOneUnit.of(new UnitRules(), OPENED);
        unit.does(new RenameUnit(UNIT, "დეპარტამენტი", "Department", date(2026, 5), WHY));
        unit.does(new RenameUnit(UNIT, "სამსახური", "Service", date(2024, 2), WHY));

        assertThat(unit.state().nameOn(date(2023, 1)).en()).isEqualTo("Division");
        assertThat(unit.state().nameOn(date(2024, 2)).en()).isEqualTo("Service");
        assertThat(unit.state().nameOn(date(2026, 4)).en()).isEqualTo("Service");
        assertThat(unit.state().nameOn(date(2026, 6)).ka()).isEqualTo("დეპარტამენტი");
    }

    @Test
    void nobody_gives_cases_out_for_a_unit_until_it_is_switched_on() {
        var unit = OfficeOfOneUnit.of(new UnitRules(), OPENED);
        assertThat(unit.state().automatic()).isFalse();
        refused(RefusalCode.NO_CHANGE, () -> unit.does(new SwitchDistribution(UNIT, false, WHY)));

        unit.does(new SwitchDistribution(UNIT, true, WHY));

        assertThat(unit.state().automatic()).isTrue();
    }

    @Test
    void a_topic_is_used_up_to_the_date_on_which_it_is_retired() {
        var code = new TopicCode("ENVIRONMENT");
        var topic = OfficeOfOneUnit.of(new TopicRules());
        topic.does(new DefineTopic(code, TERMS));
        refused(RefusalCode.ALREADY_DEFINED, () -> topic.does(new DefineTopic(code, TERMS)));

        topic.does(new RetireTopic(code, TODAY, WHY));

        assertThat(topic.state().isInUseOn(TODAY.minusDays(1))).isTrue();
        assertThat(topic.state().isInUseOn(TODAY)).isFalse();
    }

    @Test
    void a_ground_of_urgency_is_one_of_the_urgencies() {
        var ground = OfficeOfOneUnit.of(new GroundRules());
        var urgent = new GroundTerms(GroundKind.URGENCY, "ნიმუში", "Sample", null, 0);
        refused(
                RefusalCode.INVALID_REQUEST,
                () -> ground.does(new DefineGround(new GroundCode("WEATHER"), urgent)));

        ground.does(new DefineGround(new GroundCode("HUNGER_STRIKE"), urgent));
    }

    @Test
    void an_outside_body_is_there_to_its_last_date_and_no_longer() {
        var last = LocalDate.of(2026, 2, 28);
        var body =
                new OutsideBody(
                        new BodyId("sample"), 1, new BodyTerms("ორგანო", "Body", null, null, last));

        assertThat(body.terms().isInForceOn(last)).isTrue();
        assertThat(body.terms().isInForceOn(last.plusDays(1))).isFalse();
    }

    @Test
    void what_nobody_declared_of_an_operator_does_not_restrict() {
        var nino = OfficeOfOneUnit.of(new OperatorRules(), HIRED).state();

        assertThat(nino.isOnShiftAt(NOON)).isTrue();
        assertThat(nino.hasSkillFor(HEALTH)).isTrue();
        assertThat(nino.speaks("az")).isTrue();
        assertThat(nino.capacity()).isNull();
        assertThat(nino.isActiveOn(TODAY)).isTrue();
    }

    @Test
    void what_was_declared_restricts_and_can_be_undeclared() {
        var nino = OfficeOfOneUnit.of(new OperatorRules(), HIRED);
        nino.does(new DeclareAbilities(NINO, Set.of(HEALTH), Set.of("ka", "en-GB"), 5, WHY));

        assertThat(nino.state().hasSkillFor(new TopicCode("CHILD"))).isFalse();
        assertThat(nino.state().speaks("en")).isTrue();
        assertThat(nino.state().speaks("az")).isFalse();
        assertThat(nino.state().capacity()).isEqualTo(5);

        nino.does(new DeclareAbilities(NINO, null, null, null, WHY));

        assertThat(nino.state().hasSkillFor(new TopicCode("CHILD"))).isTrue();
        refused(
                RefusalCode.UNKNOWN_TOPIC,
                () ->
                        nino.does(
                                new DeclareAbilities(
                                        NINO, Set.of(new TopicCode("X")), null, null, WHY)));
    }

    @Test
    void who_has_shifts_planned_is_off_in_between_unless_said_to_be_there() {
        var nino = OfficeOfOneUnit.of(new OperatorRules(), HIRED);
        var evening = NOON.plus(Duration.ofHours(6));
        nino.does(new PlanShift(NINO, evening, evening.plus(Duration.ofHours(4))));

        assertThat(nino.state().isOnShiftAt(NOON)).isFalse();
        assertThat(nino.state().isOnShiftAt(evening)).isTrue();

        nino.does(new SetPresence(NINO, true, null));

        assertThat(nino.state().isOnShiftAt(NOON)).isTrue();
        var tomorrow = NOON.plus(Duration.ofDays(1));
        assertThat(nino.state().isOnShiftAt(tomorrow)).isFalse();
        refused(
                RefusalCode.INVALID_REQUEST,
                () ->
                        nino.does(
                                new PlanShift(
                                        NINO, evening.plusSeconds(60), evening.plusSeconds(120))));
    }

    @Test
    void a_conflict_of_interest_stands_until_it_is_withdrawn() {
        var nino = OfficeOfOneUnit.of(new OperatorRules(), HIRED);
        var person = new SubjectId(new UUID(0, 1));
        var stranger = new SubjectId(new UUID(0, 2));
        var matter = new CaseId(new UUID(0, 3));
        refused(
                RefusalCode.INVALID_REQUEST,
                () -> nino.does(new DeclareConflict(NINO, null, null, null, WHY)));
        nino.does(new DeclareConflict(NINO, null, person, null, "her cousin"));
        nino.does(new DeclareConflict(NINO, null, null, "Prison No 5", "worked there"));

        assertThat(nino.state().hasConflictWith(matter, person, null)).isTrue();
        assertThat(nino.state().hasConflictWith(matter, stranger, "prison no 5 ")).isTrue();
        assertThat(nino.state().hasConflictWith(matter, stranger, "Prison No 6")).isFalse();

        nino.does(new WithdrawConflict(NINO, 1, WHY));

        assertThat(nino.state().hasConflictWith(matter, person, null)).isFalse();
        refused(RefusalCode.INVALID_REQUEST, () -> nino.does(new WithdrawConflict(NINO, 1, WHY)));
    }

    @Test
    void someone_signs_by_the_name_that_was_said_last_in_the_language_of_the_text() {
        var nino = OfficeOfOneUnit.of(new OperatorRules(), HIRED);
        assertThat(nino.state().signsAs()).isNull();
        nino.does(new NameOperator(NINO, "ნინო ნიმუშაძე", "Nino Example"));

        var name = requireNonNull(nino.state().signsAs());
        assertThat(name.in("ka")).isEqualTo("ნინო ნიმუშაძე");
        assertThat(name.in("en")).isEqualTo("Nino Example");
        assertThat(name.in("hy")).isEqualTo("Nino Example");
        refused(
                RefusalCode.NO_CHANGE,
                () -> nino.does(new NameOperator(NINO, "ნინო ნიმუშაძე", "Nino Example")));
        refused(RefusalCode.INVALID_REQUEST, () -> nino.does(new NameOperator(NINO, " ", "N")));
    }

    @Test
    void who_left_is_not_active_and_may_come_back() {
        var nino = OfficeOfOneUnit.of(new OperatorRules(), HIRED);
        nino.does(new EmployOperator(NINO, null, TODAY.minusDays(1), WHY));
        assertThat(nino.state().isActiveOn(TODAY)).isFalse();

        nino.does(new EmployOperator(NINO, TODAY, null, WHY));

        assertThat(nino.state().isActiveOn(TODAY)).isTrue();
        refused(
                RefusalCode.UNKNOWN_UNIT,
                () -> nino.does(new MoveOperator(NINO, Set.of(new UnitId("nowhere")), WHY)));
    }

    @Test
    void a_rule_of_distribution_is_the_offices_or_a_units() {
        var terms = new DistributionTerms(1, 3, Map.of(HEALTH, 2), true);
        var rule = OfficeOfOneUnit.of(new DistributionRules());
        refused(
                RefusalCode.INVALID_REQUEST,
                () ->
                        rule.does(
                                new DefineDistributionRule(
                                        new DistributionRuleId("nowhere"), terms, WHY)));
        rule.does(new DefineDistributionRule(new DistributionRuleId(UNIT.value()), terms, WHY));
        refused(
                RefusalCode.NO_CHANGE,
                () ->
                        rule.does(
                                new ReviseDistributionRule(
                                        new DistributionRuleId(UNIT.value()), terms, WHY)));

        assertThat(rule.state().weightOf(HEALTH, null)).isEqualTo(2);
        assertThat(rule.state().weightOf(null, null)).isEqualTo(1);
    }

    private static LocalDate date(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    private static void refused(RefusalCode code, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}

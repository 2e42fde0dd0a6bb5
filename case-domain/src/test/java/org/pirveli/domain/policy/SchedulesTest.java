package org.pirveli.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.sla.ReminderRecipient.ASSIGNEE;
import static org.pirveli.api.sla.ReminderRecipient.SUPERVISOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.LevelTerms;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.ReminderTerms;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.casework.Wall;
import org.pirveli.worktime.CalendarLayers;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.Interval;
import org.pirveli.worktime.StatutoryHolidays;
import org.pirveli.worktime.WeeklyPattern;
import org.pirveli.worktime.WorkingCalendar;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SchedulesTest {

    private final WorkingCalendar calendar = GeorgianCalendar.standard();

    @Test
    void the_standard_promise_of_a_Monday_morning() {
        var schedule = standard("2022-06-06T10:00");

        assertThat(schedule.dueAt()).isEqualTo(Wall.at("2022-06-08T18:00"));
        assertThat(schedule.legalLimitAt()).isEqualTo(Wall.at("2022-06-09T00:00"));
        assertThat(schedule.atRiskAt()).isEqualTo(Wall.at("2022-06-08T12:24"));
        assertThat(schedule.policy()).isEqualTo(new VersionRef("standard", 1));
        assertThat(schedule.calendar()).isEqualTo(new VersionRef("georgia", 1));
        assertThat(schedule.reminders())
                .containsExactly(
                        new Reminder(50, Wall.at("2022-06-07T14:30"), List.of(ASSIGNEE)),
                        new Reminder(
                                80, Wall.at("2022-06-08T12:24"), List.of(ASSIGNEE, SUPERVISOR)));
        assertThat(schedule.levels())
                .containsExactly(
                        new EscalationLevel(1, Wall.at("2022-06-08T18:00"), Position.SUPERVISOR),
                        new EscalationLevel(2, Wall.at("2022-06-09T13:00"), Position.HEAD),
                        new EscalationLevel(3, Wall.at("2022-06-09T18:00"), Position.DEPUTY));
    }

    @Test
    void levels_pass_over_the_weekend_and_holidays() {
        assertThat(standard("2022-06-08T10:00").levels())
                .extracting(EscalationLevel::at)
                .containsExactly(
                        Wall.at("2022-06-10T18:00"),
                        Wall.at("2022-06-13T13:00"),
                        Wall.at("2022-06-13T18:00"));
    }

    @Test
    void a_term_that_ends_with_Friday_rises_to_the_third_level_as_Monday_ends() {
        var friday =
                new PromisedTerm(
                        2, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.END_OF_DAY);

        assertThat(Schedules.of(policy(friday), calendar, Wall.at("2022-06-08T10:00")).levels())
                .extracting(EscalationLevel::at)
                .containsExactly(
                        Wall.at("2022-06-11T00:00"),
                        Wall.at("2022-06-13T13:00"),
                        Wall.at("2022-06-14T00:00"));
    }

    @Test
    void the_trace_names_every_date_passed_over_in_both_languages() {
        assertThat(standard("2026-11-20T12:10").trace())
                .containsExactly(
                        free("2026-11-21", "Saturday", "შაბათი"),
                        free("2026-11-22", "Sunday", "კვირა"),
                        free("2026-11-23", "St George", "გიორგობა"),
                        new TraceDay(LocalDate.parse("2026-11-24"), true, null, null),
                        new TraceDay(LocalDate.parse("2026-11-25"), true, null, null));
    }

    @ParameterizedTest(name = "{0} {1} from {2} to {3}, received {4}: due {5}")
    @CsvSource({
        "5, WORKING_DAYS,  RECEIPT_DAY,    CLOSE_OF_BUSINESS, 2022-06-06T10:00, 2022-06-13T18:00",
        "2, WORKING_DAYS,  RECEIPT_DAY,    END_OF_DAY,        2022-06-06T10:00, 2022-06-09T00:00",
        "2, WORKING_DAYS,  DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-06T18:00, 2022-06-08T18:00",
        "2, WORKING_DAYS,  DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-06T18:00:01,"
                + " 2022-06-09T18:00",
        "2, WORKING_DAYS,  DEEMED_RECEIPT, CLOSE_OF_BUSINESS, 2022-06-11T12:00, 2022-06-15T18:00",
        "4, WORKING_HOURS, RECEIPT_DAY,    ELAPSED,           2022-06-06T16:00, 2022-06-07T11:00",
        "4, WORKING_HOURS, RECEIPT_DAY,    ELAPSED,           2022-06-06T09:00, 2022-06-06T13:00",
        "8, WORKING_HOURS, RECEIPT_DAY,    ELAPSED,           2022-06-06T07:00, 2022-06-06T18:00",
        "4, WORKING_HOURS, DEEMED_RECEIPT, ELAPSED,           2022-06-11T12:00, 2022-06-13T13:00",
        "4, WORKING_HOURS, RECEIPT_DAY,    CLOSE_OF_BUSINESS, 2022-06-06T16:00, 2022-06-07T18:00",
        "10, CALENDAR_DAYS, RECEIPT_DAY,   CLOSE_OF_BUSINESS, 2022-06-06T10:00, 2022-06-16T18:00",
        "5, CALENDAR_DAYS, RECEIPT_DAY,    END_OF_DAY,        2022-06-06T10:00, 2022-06-14T00:00"
    })
    void another_office_may_promise_otherwise(
            int amount, TermUnit unit, StartRule start, EndRule end, String received, String due) {
        var policy = policy(new PromisedTerm(amount, unit, start, end));

        var schedule = Schedules.of(policy, calendar, Wall.at(received));

        assertThat(schedule.dueAt()).isEqualTo(Wall.at(due));
        assertThat(schedule.policy()).isEqualTo(new VersionRef("other", 4));
    }

    @Test
    void a_policy_may_remind_of_other_shares_and_escalate_otherwise() {
        var schedule =
                Schedules.of(
                        new SlaPolicy(
                                new VersionRef("other", 4),
                                new PolicyTerms(
                                        null,
                                        KnownPolicies.standard().firstResponse(),
                                        null,
                                        List.of(new ReminderTerms(25, List.of(SUPERVISOR))),
                                        List.of(new LevelTerms(1, null, 2, Position.HEAD)),
                                        5)),
                        calendar,
                        Wall.at("2022-06-06T10:00"));

        assertThat(schedule.reminders())
                .containsExactly(
                        new Reminder(25, Wall.at("2022-06-06T16:45"), List.of(SUPERVISOR)));
        assertThat(schedule.levels())
                .containsExactly(
                        new EscalationLevel(1, Wall.at("2022-06-10T18:00"), Position.HEAD));
        assertThat(schedule.atRiskAt()).isEqualTo(Wall.at("2022-06-08T12:24"));
    }

    @Test
    void no_level_rises_before_the_one_below_it_even_where_a_day_has_few_hours() {
        var shortDays =
                new WorkingCalendar(
                        "short",
                        1,
                        GeorgianCalendar.ZONE,
                        CalendarLayers.of(
                                WeeklyPattern.mondayToFriday(Interval.of("10:00", "12:00")),
                                StatutoryHolidays.NONE));

        assertThat(
                        Schedules.of(
                                        KnownPolicies.standardPolicy(),
                                        shortDays,
                                        Wall.at("2022-06-06T10:00"))
                                .levels())
                .extracting(EscalationLevel::at)
                .containsExactly(
                        Wall.at("2022-06-08T12:00"),
                        Wall.at("2022-06-10T12:00"),
                        Wall.at("2022-06-10T12:00"));
    }

    @Test
    void what_is_inherited_keeps_the_others_due_and_trace_and_its_own_reminders() {
        var promised = standard("2022-06-03T10:00");

        var inherited =
                Schedules.inheriting(
                        promised,
                        KnownPolicies.standardPolicy(),
                        calendar,
                        Wall.at("2022-06-06T10:00"));

        assertThat(inherited.dueAt()).isEqualTo(promised.dueAt());
        assertThat(inherited.legalLimitAt()).isEqualTo(promised.legalLimitAt());
        assertThat(inherited.trace()).isEqualTo(promised.trace());
        assertThat(inherited.levels()).isEqualTo(promised.levels());
        assertThat(inherited.reminders())
                .extracting(Reminder::at)
                .containsExactly(Wall.at("2022-06-07T09:30"), Wall.at("2022-06-07T15:00"));
        assertThat(inherited.atRiskAt()).isEqualTo(Wall.at("2022-06-07T15:00"));
    }

    @Test
    void what_is_inherited_after_its_due_has_nothing_to_remind_of() {
        var promised = standard("2022-05-30T10:00");

        var inherited =
                Schedules.inheriting(
                        promised,
                        KnownPolicies.standardPolicy(),
                        calendar,
                        Wall.at("2022-06-06T10:00"));

        assertThat(inherited.reminders()).isEmpty();
        assertThat(inherited.atRiskAt()).isEqualTo(promised.dueAt());
        assertThat(inherited.levels()).isEqualTo(promised.levels());
    }

    @Test
    void every_instant_of_a_promise_has_its_place_and_a_later_receipt_is_never_due_earlier() {
        var random = new Random(20_220_606);
        for (int i = 0; i < 2_000; i++) {
            var policy = policy(term(random));
            var received = Wall.at("2019-01-01T00:00").plusSeconds(random.nextInt(260_000_000));
            var later = received.plusMillis(random.nextInt(400_000_000));

            var schedule = Schedules.of(policy, calendar, received);

            assertThat(instants(received, schedule)).as("%s %s", policy, received).isSorted();
            assertThat(schedule.dueAt()).isAfter(received);
            assertThat(Schedules.of(policy, calendar, later).dueAt())
                    .as("%s %s %s", policy, received, later)
                    .isAfterOrEqualTo(schedule.dueAt());
        }
    }

    private static List<Instant> instants(Instant received, Schedule schedule) {
        return List.of(
                received,
                schedule.reminders().getFirst().at(),
                schedule.reminders().getLast().at(),
                schedule.dueAt(),
                schedule.levels().get(0).at(),
                schedule.levels().get(1).at(),
                schedule.levels().get(2).at());
    }

    private static PromisedTerm term(Random random) {
        var unit = any(List.of(TermUnit.values()), random);
        var ends =
                unit == TermUnit.WORKING_HOURS
                        ? List.of(EndRule.values())
                        : List.of(EndRule.CLOSE_OF_BUSINESS, EndRule.END_OF_DAY);
        return new PromisedTerm(
                1 + random.nextInt(12),
                unit,
                any(List.of(StartRule.values()), random),
                any(ends, random));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private Schedule standard(String received) {
        return Schedules.of(KnownPolicies.standardPolicy(), calendar, Wall.at(received));
    }

    private static SlaPolicy policy(PromisedTerm term) {
        var standard = KnownPolicies.standard();
        return new SlaPolicy(
                new VersionRef("other", 4),
                new PolicyTerms(null, term, null, standard.reminders(), standard.levels(), 5));
    }

    private static TraceDay free(String date, String reason, String reasonKa) {
        return new TraceDay(LocalDate.parse(date), false, reason, reasonKa);
    }
}

package org.pirveli.server.rest.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DeclareWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DefineWeeklyPattern;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.LevelTerms;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.ReminderTerms;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.ReminderRecipient;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.InvalidRequest;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RecordBinderTest {

    private static final CalendarId GEORGIA = new CalendarId("georgia");
    private static final Map<String, Object> GIVEN = Map.of("calendarId", GEORGIA);

    @Test
    void a_calendar_is_a_map_of_lists_a_zone_and_a_list_of_records_with_sets() {
        var body =
                """
                {"calendarId": "georgia", "zone": "Asia/Tbilisi", "statutory": "GEORGIA",
                 "week": {"MONDAY": [{"opens": "09:00", "closes": "13:00:30"}]},
                 "declarations": [{"date": "2024-05-17", "hours": [], "units": ["regions"],
                    "reason": "Family day", "decree": "No 1"}]}
                """;

        assertThat(bind(OpenCalendar.class, body, Map.of()))
                .isEqualTo(
                        new OpenCalendar(
                                GEORGIA,
                                ZoneId.of("Asia/Tbilisi"),
                                Map.of(
                                        DayOfWeek.MONDAY,
                                        List.of(
                                                new WorkingHours(
                                                        LocalTime.parse("09:00"),
                                                        LocalTime.parse("13:00:30")))),
                                Statutory.GEORGIA,
                                List.of(
                                        new Declaration(
                                                LocalDate.parse("2024-05-17"),
                                                List.of(),
                                                Set.of(new UnitId("regions")),
                                                "Family day",
                                                null,
                                                "No 1"))));
    }

    @Test
    void a_policy_is_records_in_records_durations_and_what_may_be_left_out() {
        var body =
                """
                {"policyId": "quick", "reason": "Stricter", "terms": {
                  "appliesTo": {"kinds": ["COMPLAINT"], "channels": [], "units": ["regions"],
                                "receivedFrom": null},
                  "firstResponse": {"amount": 16, "unit": "WORKING_HOURS",
                                    "startRule": "RECEIPT_DAY", "endRule": "ELAPSED"},
                  "reminders": [{"share": 50, "to": ["ASSIGNEE"]}],
                  "levels": [{"level": 1, "afterWorkingTime": "PT0S", "to": "HEAD"},
                             {"level": 2, "afterWorkingDays": 1, "to": "DEPUTY"}],
                  "reopeningDays": 30}}
                """;

        assertThat(bind(DefineSlaPolicy.class, body, Map.of()))
                .isEqualTo(
                        new DefineSlaPolicy(
                                new PolicyId("quick"),
                                new PolicyTerms(
                                        new AppliesTo(
                                                Set.of(CaseKind.COMPLAINT),
                                                Set.<Channel>of(),
                                                Set.of(new UnitId("regions")),
                                                null),
                                        new PromisedTerm(
                                                16,
                                                TermUnit.WORKING_HOURS,
                                                StartRule.RECEIPT_DAY,
                                                EndRule.ELAPSED),
                                        null,
                                        List.of(
                                                new ReminderTerms(
                                                        50, List.of(ReminderRecipient.ASSIGNEE))),
                                        List.of(
                                                new LevelTerms(
                                                        1, Duration.ZERO, null, Position.HEAD),
                                                new LevelTerms(2, null, 1, Position.DEPUTY)),
                                        30),
                                "Stricter"));
    }

    @Test
    void what_may_be_left_out_may_be_left_out() {
        var body = "{\"date\": \"2024-05-17\", \"decree\": \"No 1\", \"reason\": \"Day\"}";

        assertThat(bind(DeclareNonWorkingDay.class, body, GIVEN).units()).isNull();
        assertThat(bind(DeclareWorkingDay.class, body, GIVEN).hours()).isNull();
    }

    @Test
    void everything_that_is_wrong_inside_is_named_by_its_place() {
        var body =
                """
                {"from": "2024-06-01", "reason": "Summer", "week": {
                  "MONDAY": [{"opens": "9:00", "closes": "24:00"}, {"opens": 9, "closes": "18:00"}],
                  "Tuesday": [{"opens": "09:00", "closes": "18:00"}],
                  "FRIDAY": [], "SUNDAY": "never"}}
                """;

        assertThat(faults(DefineWeeklyPattern.class, body, GIVEN))
                .containsExactly(
                        "/week/MONDAY/0/opens NOT_A_TIME",
                        "/week/MONDAY/0/closes NOT_A_TIME",
                        "/week/MONDAY/1/opens NOT_A_TEXT",
                        "/week/Tuesday NOT_ONE_OF",
                        "/week/FRIDAY TOO_MANY",
                        "/week/SUNDAY NOT_A_LIST");
    }

    @Test
    void a_set_has_each_element_once() {
        var body =
                """
                {"date": "2024-05-17", "decree": "No 1", "reason": "Day",
                 "units": ["regions", "first-response", "regions", "NO"]}
                """;

        assertThat(faults(DeclareNonWorkingDay.class, body, GIVEN))
                .containsExactly("/units/2 REPEATED", "/units/3 WRONG_SHAPE");
    }

    @Test
    void a_list_has_no_more_elements_than_its_name_allows_and_none_of_them_is_null() {
        var many = "{\"declarations\": [%s], \"reason\": \"Days\"}";

        assertThat(faults(ImportDeclarations.class, many.formatted("1,".repeat(366) + "1"), GIVEN))
                .containsExactly("/declarations TOO_MANY");
        assertThat(faults(ImportDeclarations.class, many.formatted("null"), GIVEN))
                .containsExactly("/declarations/0 NOT_AN_OBJECT");
        assertThat(bind(ImportDeclarations.class, many.formatted(""), GIVEN).declarations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, PT24H", "PT4H, PT4H", "PT0S, PT0S", "P1DT2H3M4S, PT26H3M4S", "P, ", "PT, ",
        "P1DT, ", "PT-4H, ", "-PT4H, ", "pt4h, ", "PT1.5S, ", "4h, "
    })
    void durations_are_whole_and_not_negative(String text, String duration) {
        assertThat(Rfc3339.duration(text))
                .isEqualTo(Optional.ofNullable(duration).map(Duration::parse));
    }

    @Test
    void zones_are_those_of_the_world_and_ids_have_their_shape() {
        var body =
                """
                {"calendarId": "Georgia!", "zone": "+04:00", "statutory": "MARS",
                 "week": {"MONDAY": [{"opens": "09:00", "closes": "13:00"}]}}
                """;

        assertThat(faults(OpenCalendar.class, body, Map.of()))
                .containsExactly(
                        "/calendarId WRONG_SHAPE", "/zone WRONG_SHAPE", "/statutory NOT_ONE_OF");
    }

    private static <R> R bind(Class<R> type, String body, Map<String, Object> given) {
        return RecordBinder.bind(type, StrictJson.read(body.getBytes(UTF_8)), given);
    }

    private static List<String> faults(Class<?> type, String body, Map<String, Object> given) {
        try {
            throw new AssertionError(bind(type, body, given));
        } catch (InvalidRequest refused) {
            return refused.faults().stream().map(RecordBinderTest::text).toList();
        }
    }

    private static String text(Fault fault) {
        return fault.pointer() + " " + fault.kind();
    }
}

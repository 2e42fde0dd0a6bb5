package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Supervisors change calendars and policies while cases wait for their answers. */
@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ChangingTheRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");
    private static final String CALENDAR = "/api/v1/calendars/georgia/commands/";
    private static final String POLICIES = "/api/v1/sla-policies";
    private static final String STANDARD = POLICIES + "/standard/commands/";

    private static final Map<Store, TestServer> SERVERS = new EnumMap<>(Store.class);

    @Parameter Store store;

    private TestServer server;
    private Desk desk;

    /** Rules are the same for everyone, so these tests have servers of their own. */
    @BeforeEach
    void open() {
        server = SERVERS.computeIfAbsent(store, each -> TestServer.start(each.settings()));
        desk = new Desk(server);
    }

    @AfterAll
    static void close() {
        SERVERS.values().forEach(TestServer::close);
        SERVERS.clear();
    }

    @Test
    void a_day_declared_off_moves_what_is_due_then_and_its_revocation_moves_nothing_unasked() {
        var caseId = desk.registered();
        var due = dueDate(caseId);
        var moves =
                supervisor(CALENDAR + "declare-non-working-day?dryRun=true", dayOff(due))
                        .expect(200)
                        .json()
                        .get("moves");
        assertThat(item(moves, caseId).get("verdict").asString()).isEqualTo("MOVES");

        supervisor(CALENDAR + "declare-non-working-day", dayOff(due)).expect(200);
        awaitRuns("/api/v1/calendars/georgia/recalculations");
        var moved = dueDate(caseId);
        assertThat(moved).isAfter(due);
        assertThat(desk.readText(caseId, "/clocks/0/dueAt"))
                .isEqualTo(item(moves, caseId).get("newDueAt").asString());

        var back = new HashMap<String, Object>(dayOff(due));
        var stays =
                supervisor(CALENDAR + "revoke-declaration?dryRun=true", back)
                        .expect(200)
                        .json()
                        .get("moves");
        assertThat(item(stays, caseId).get("verdict").asString()).isEqualTo("WOULD_SHORTEN");
        back.put("mayShorten", true);
        supervisor(CALENDAR + "revoke-declaration", back).expect(200);
        awaitRuns("/api/v1/calendars/georgia/recalculations");
        assertThat(dueDate(caseId)).isEqualTo(due);
        assertThat(desk.history(caseId)).filteredOn("DeadlineRecalculated"::equals).hasSize(2);
    }

    @Test
    void what_is_declared_for_one_unit_leaves_the_others_alone() {
        var day = nextMonday().plusYears(1);
        var body = new HashMap<String, Object>(dayOff(day));
        body.put("units", List.of("examination"));
        supervisor(CALENDAR + "declare-non-working-day", body).expect(200);
        assertThat(isWorked(day, "&unit=examination")).isFalse();
        assertThat(isWorked(day, "&unit=first-response")).isTrue();
        body.put("units", List.of("nowhere"));
        supervisor(CALENDAR + "declare-non-working-day", body).refused(409, "UNKNOWN_UNIT");
    }

    @Test
    void a_repeated_request_declares_once_and_a_stale_one_nothing() {
        var day = nextMonday().plusYears(2);
        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        var first =
                desk.supervisor()
                        .post(CALENDAR + "declare-non-working-day", dayOff(day), key)
                        .expect(200);
        var again =
                desk.supervisor()
                        .post(CALENDAR + "declare-non-working-day", dayOff(day), key)
                        .expect(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        supervisor(CALENDAR + "declare-non-working-day", dayOff(day)).refused(409, "NO_CHANGE");
        desk.supervisor()
                .post(
                        CALENDAR + "declare-non-working-day",
                        dayOff(day.plusDays(1)),
                        "If-Match",
                        "\"1\"")
                .refused(412, "VERSION_CONFLICT");
    }

    @Test
    void declared_days_go_out_as_a_file_and_come_back_as_they_were() {
        var file = desk.supervisor().get("/api/v1/calendars/georgia/ics").expect(200);
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.body()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
        ics(file.body(), "").refused(409, "NO_CHANGE");
        var foreign =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Somebody//Else//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20990101T000000Z
                DTSTART;VALUE=DATE:20880105
                DTEND;VALUE=DATE:20880107
                SUMMARY:Two days of rest
                END:VEVENT
                END:VCALENDAR
                """
                        .replace("\n", "\r\n");
        ics(foreign, "?decree=Resolution%207&dryRun=true").expect(200);
        assertThat(ics(foreign, "?decree=Resolution%207").expect(200).text("/events/0/type"))
                .isEqualTo("DeclarationsImported");
        assertThat(isWorked(LocalDate.of(2088, 1, 5), "")).isFalse();
        assertThat(isWorked(LocalDate.of(2088, 1, 6), "")).isFalse();
        ics("no calendar", "").refused(400, "INVALID_REQUEST");
    }

    @Test
    void every_change_says_who_made_it_in_which_role_and_conversation() {
        supervisor(CALENDAR + "declare-non-working-day", dayOff(nextMonday().plusYears(3)))
                .expect(200);

        var entry =
                desk.supervisor()
                        .get("/api/v1/calendars/georgia/history")
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .toList()
                        .getLast();

        assertThat(entry.get("actor").asString()).isEqualTo("supervisor");
        assertThat(entry.get("role").asString()).isEqualTo("SUPERVISOR");
        assertThat(entry.get("client").asString()).isEqualTo("supervisor");
        assertThat(entry.get("correlationId").asString()).isNotBlank();
    }

    @Test
    void a_wrong_body_is_told_before_a_stale_version_and_that_before_a_rule() {
        var blank = new HashMap<String, Object>(dayOff(nextMonday().plusYears(4)));
        blank.put("date", "2100-01-01");
        blank.put("units", List.of("nowhere"));
        stale(CALENDAR + "declare-non-working-day", blank).refused(400, "INVALID_REQUEST");
        supervisor(CALENDAR + "declare-non-working-day", blank).refused(400, "INVALID_REQUEST");
        var nowhere = new HashMap<String, Object>(dayOff(nextMonday().plusYears(4)));
        nowhere.put("units", List.of("nowhere"));
        stale(CALENDAR + "declare-non-working-day", nowhere).refused(412, "VERSION_CONFLICT");
        supervisor(CALENDAR + "declare-non-working-day", nowhere).refused(409, "UNKNOWN_UNIT");

        var later = Map.of("receivedFrom", "2100-01-01", "reason", "r");
        stale(STANDARD + "retire-sla-policy", later).refused(400, "INVALID_REQUEST");
    }

    private Reply stale(String path, Map<String, ?> body) {
        return desk.supervisor().post(path, body, "If-Match", "\"99999\"");
    }

    @Test
    void a_file_of_days_may_leave_hours_and_units_out_and_have_acts_of_any_length() {
        var first = LocalDate.of(2071, 1, 1);
        var days =
                IntStream.range(0, 200)
                        .mapToObj(day ->
                                Map.of(
                                        "date",
                                        first.plusDays(day).toString(),
                                        "reason",
                                        "A year of rest",
                                        "decree",
                                        "Resolution %d, ".formatted(day) + "x".repeat(450)))
                        .toList();

        supervisor(
                        CALENDAR + "import-declarations",
                        Map.of("declarations", days, "reason", "y".repeat(2_000)))
                .expect(200);

        assertThat(isWorked(first.plusDays(90), "")).isFalse();
        var run =
                desk.supervisor()
                        .get("/api/v1/calendars/georgia/recalculations")
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(each -> each.get("reason").asString().startsWith("yy"))
                        .findFirst()
                        .orElseThrow();
        assertThat(run.get("decree").asString()).startsWith("Resolution 0, ").endsWith("…");
    }

    @Test
    void a_week_in_which_hardly_anything_is_worked_is_refused() {
        supervisor(
                        CALENDAR + "define-weekly-pattern",
                        Map.of(
                                "from",
                                nextMonday().toString(),
                                "week",
                                Map.of(
                                        "MONDAY",
                                        List.of(Map.of("opens", "09:00:00", "closes", "09:00:01"))),
                                "reason",
                                "Nobody works"))
                .refused(400, "INVALID_REQUEST");
        desk.operator()
                .give(desk.registered(), "assign-case", Bodies.assignTo("operator"))
                .expect(200);
    }

    private Reply ics(String file, String query) {
        return desk.supervisor()
                .send(
                        "POST",
                        "/api/v1/calendars/georgia/ics" + query,
                        "text/calendar",
                        file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_makes_no_sense_is_told_field_by_field() {
        var problem =
                supervisor(
                                CALENDAR + "declare-non-working-day",
                                Map.of("date", "soon", "reason", " "))
                        .refused(400, "INVALID_REQUEST");
        assertThat(problem.json().get("errors").valueStream())
                .extracting(each -> each.get("pointer").asString())
                .contains("/date", "/reason", "/decree");
        supervisor(CALENDAR + "revoke-declaration", dayOff(nextMonday().plusYears(9)))
                .refused(409, "NO_DECLARATION");
        supervisor(CALENDAR + "no-such-command", Map.of()).refused(403, "NOT_AUTHORISED");
        supervisor("/api/v1/calendars/mars/commands/revoke-declaration", Map.of())
                .refused(404, "NOT_FOUND");
        desk.operator()
                .post(CALENDAR + "declare-non-working-day", dayOff(nextMonday()))
                .refused(403, "NOT_AUTHORISED");
    }

    @Test
    void a_stricter_policy_holds_for_new_cases_and_for_open_ones_once_somebody_wants_it() {
        var caseId = desk.registered();
        var due = desk.readText(caseId, "/clocks/0/dueAt");
        var revised =
                supervisor(STANDARD + "revise-sla-policy", Map.of("terms", terms(1), "reason", "r"))
                        .expect(200);
        assertThat(revised.text("/events/0/type")).isEqualTo("SlaPolicyRevised");
        var strict = desk.registered();
        assertThat(desk.read(strict).at("/clocks/0/policy/version").intValue()).isEqualTo(2);
        assertThat(desk.readText(strict, "/clocks/0/dueAt")).isLessThan(due);
        assertThat(desk.readText(caseId, "/clocks/0/dueAt")).isEqualTo(due);

        var because = Map.of("reason", "The promise holds for everyone");
        var moves =
                supervisor(STANDARD + "rebase-clocks?dryRun=true", because)
                        .expect(200)
                        .json()
                        .get("moves");
        assertThat(item(moves, caseId).get("verdict").asString()).isEqualTo("MOVES");
        supervisor(STANDARD + "rebase-clocks", because).expect(200);
        awaitRuns(POLICIES + "/standard/rebases");
        assertThat(desk.read(caseId).at("/clocks/0/policy/version").intValue()).isEqualTo(2);
        assertThat(desk.readText(caseId, "/clocks/0/dueAt"))
                .isEqualTo(item(moves, caseId).get("newDueAt").asString());
        assertThat(desk.history(caseId)).filteredOn("ClockRebased"::equals).hasSize(1);
        supervisor(STANDARD + "revise-sla-policy", Map.of("terms", terms(2), "reason", "back"))
                .expect(200);
    }

    @Test
    void no_case_is_ever_left_without_a_policy() {
        supervisor(
                        STANDARD + "retire-sla-policy",
                        Map.of("receivedFrom", "2030-01-01", "reason", "no more promises"))
                .refused(409, "POLICY_NEEDED");
        var terms = new HashMap<>(terms(2));
        terms.put("appliesTo", Map.of("kinds", List.of("COMPLAINT"), "channels", List.of()));
        supervisor(STANDARD + "revise-sla-policy", Map.of("terms", terms, "reason", "r"))
                .expect(400);
    }

    private Reply supervisor(String path, Map<String, ?> body) {
        return desk.supervisor().post(path, body);
    }

    private static Map<String, Object> dayOff(LocalDate date) {
        return Map.of("date", date.toString(), "decree", "Resolution 123", "reason", "Mourning");
    }

    private static Map<String, Object> terms(int days) {
        return Map.of(
                "appliesTo",
                Map.of("kinds", List.of(), "channels", List.of(), "units", List.of()),
                "firstResponse",
                Map.of(
                        "amount",
                        days,
                        "unit",
                        "WORKING_DAYS",
                        "startRule",
                        "RECEIPT_DAY",
                        "endRule",
                        "CLOSE_OF_BUSINESS"),
                "reminders",
                List.of(Map.of("share", 50, "to", List.of("ASSIGNEE"))),
                "levels",
                List.of(Map.of("level", 1, "afterWorkingTime", "PT0S", "to", "SUPERVISOR")),
                "reopeningDays",
                30);
    }

    private LocalDate nextMonday() {
        var date = LocalDate.ofInstant(server.now(), ZONE).plusDays(1);
        while (date.getDayOfWeek() != DayOfWeek.MONDAY) {
            date = date.plusDays(1);
        }
        return date;
    }

    private LocalDate dueDate(String caseId) {
        return LocalDate.ofInstant(Instant.parse(desk.readText(caseId, "/clocks/0/dueAt")), ZONE);
    }

    private boolean isWorked(LocalDate day, String more) {
        return desk.supervisor()
                .get("/api/v1/calendars/georgia/days?from=" + day + "&to=" + day + more)
                .expect(200)
                .json()
                .at("/days/0/working")
                .booleanValue();
    }

    private static JsonNode item(JsonNode moves, String caseId) {
        return moves.get("items")
                .valueStream()
                .filter(each -> each.get("caseId").asString().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(moves.toString()));
    }

    private void awaitRuns(String path) {
        await().untilAsserted(() ->
                assertThat(desk.supervisor().get(path).expect(200).json().get("items"))
                        .isNotEmpty()
                        .allMatch(run -> !run.get("finishedAt").isNull()));
    }
}

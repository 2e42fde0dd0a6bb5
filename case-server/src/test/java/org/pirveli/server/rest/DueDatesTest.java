package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DueDatesTest {

    private static final ZoneId TBILISI = ZoneId.of("Asia/Tbilisi");
    private static final String ONE = "/api/v1/sla/due-date?receivedAt=";
    private static final String MANY = "/api/v1/sla/due-dates";

    @Parameter Store store;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2022-06-06T10:00, 2022-06-08T18:00",
        "2022-06-06T23:30, 2022-06-08T18:00",
        "2022-06-11T12:00, 2022-06-14T18:00",
        "2024-05-02T10:00, 2024-05-14T18:00",
        "2024-05-15T10:00, 2024-05-20T18:00",
        "2020-12-31T09:00, 2021-01-20T18:00",
        "2028-05-16T13:30, 2028-05-19T18:00"
    })
    void the_table_of_due_dates_holds(LocalDateTime received, LocalDateTime due) {
        var caller = TestServer.on(store).as("operator");
        var one = caller.get(ONE + inUtc(received)).expect(200);
        assertThat(Instant.parse(one.text("/dueAt"))).isEqualTo(inUtc(due));
        assertThat(Instant.parse(one.text("/legalLimitAt")))
                .isEqualTo(due.toLocalDate().plusDays(1).atStartOfDay(TBILISI).toInstant());
        var many = caller.post(MANY, Map.of("receivedAt", List.of(inUtc(received)))).expect(200);
        assertThat(many.text("/results/0/dueAt")).isEqualTo(one.text("/dueAt"));
        assertThat(many.text("/results/0/legalLimitAt")).isEqualTo(one.text("/legalLimitAt"));
    }

    @Test
    void a_day_that_was_declared_off_overnight_can_be_left_out() {
        var received = inUtc(LocalDateTime.parse("2024-05-15T10:00"));
        var reply =
                TestServer.on(store)
                        .as("operator")
                        .get(ONE + received + "&declaredDays=false")
                        .expect(200);
        assertThat(Instant.parse(reply.text("/dueAt")))
                .isEqualTo(inUtc(LocalDateTime.parse("2024-05-17T18:00")));
    }

    @Test
    void every_day_passed_over_has_its_reason() {
        var received = inUtc(LocalDateTime.parse("2026-11-20T12:10"));
        var trace =
                TestServer.on(store)
                        .as("operator")
                        .get(ONE + received)
                        .expect(200)
                        .json()
                        .get("trace");
        assertThat(trace.valueStream().map(day -> day.get("date").asString()))
                .containsExactly(
                        "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25");
        assertThat(trace.valueStream().map(day -> day.get("reason").asString("")))
                .containsExactly("Saturday", "Sunday", "St George", "", "");
    }

    @Test
    void every_application_of_two_months_is_due_when_it_was() {
        var rows = applications();
        assertThat(rows).hasSize(466);
        var received = rows.stream().map(row -> row.get("received_local")).toList();
        var results =
                TestServer.on(store)
                        .as("integrator")
                        .post(MANY, Map.of("receivedAt", received))
                        .expect(200)
                        .json()
                        .get("results");
        assertThat(results).hasSize(rows.size());
        assertThat(
                        IntStream.range(0, rows.size())
                                .mapToObj(i ->
                                        Instant.parse(results.at("/" + i + "/dueAt").asString())))
                .containsExactlyElementsOf(
                        rows.stream().map(row -> instant(row, "due_A_local")).toList());
    }

    @Test
    void a_case_is_promised_what_the_calculator_says() {
        var desk = Desk.on(store);
        var received = inUtc(LocalDateTime.parse("2024-05-02T10:00"));
        var caseId = desk.registered(Bodies.complaintReceived(received.toString()));
        assertThat(desk.readText(caseId, "/clocks/0/dueAt"))
                .isEqualTo(desk.operator().get(ONE + received).text("/dueAt"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59Z",
                "2100-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2026-02-30T10:00:00Z",
                "2026-11-20T10:00:00",
                "2026-11-20",
                "now"
            })
    void an_instant_that_no_office_can_mean_is_refused(String instant) {
        var caller = TestServer.on(store).as("operator");
        caller.get(ONE + instant).refused(400, "INVALID_REQUEST");
        var problem =
                caller.post(MANY, Map.of("receivedAt", List.of("2026-11-20T10:00:00Z", instant)))
                        .refused(400, "INVALID_REQUEST");
        assertThat(problem.text("/errors/0/pointer")).isEqualTo("/receivedAt/1");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2099-12-20T10:00:00Z", "2099-12-31T20:00:00Z"})
    void at_the_edges_of_the_calendar_there_is_an_answer_or_a_refusal(String instant) {
        var reply = TestServer.on(store).as("operator").get(ONE + instant);
        assertThat(reply.status()).as(reply.body()).isIn(200, 400);
    }

    @Test
    void wishes_are_counted_within_their_limits() {
        var caller = TestServer.on(store).as("operator");
        var received = ONE + "2026-11-20T10:00:00Z";
        caller.get(received + "&amount=366&unit=CALENDAR_DAYS").expect(200);
        caller.get(received + "&amount=10&unit=WORKING_HOURS&endRule=ELAPSED").expect(200);
        caller.get(received + "&startRule=DEEMED_RECEIPT&endRule=END_OF_DAY").expect(200);
        for (var wrong :
                List.of(
                        "&amount=0",
                        "&amount=367",
                        "&amount=two",
                        "&unit=YEARS",
                        "&calendar=mars",
                        "&unit=WORKING_DAYS&endRule=ELAPSED",
                        "&declaredDays=maybe",
                        "&colour=red")) {
            caller.get(received + wrong).refused(400, "INVALID_REQUEST");
        }
        caller.get("/api/v1/sla/due-date").refused(400, "INVALID_REQUEST");
    }

    @Test
    void a_list_holds_up_to_ten_thousand() {
        var caller = TestServer.on(store).as("operator");
        var many = Collections.nCopies(10_000, "2026-11-20T10:00:00Z");
        assertThat(caller.post(MANY, Map.of("receivedAt", many)).expect(200).json().get("results"))
                .hasSize(10_000);
        var more = Collections.nCopies(10_001, "2026-11-20T10:00:00Z");
        caller.post(MANY, Map.of("receivedAt", more)).refused(400, "INVALID_REQUEST");
        caller.post(MANY, Map.of("receivedAt", List.of())).refused(400, "INVALID_REQUEST");
    }

    @Test
    void a_calendar_explains_its_days() {
        var caller = TestServer.on(store).as("operator");
        var days = "/api/v1/calendars/georgia/days?from=2026-11-20&to=2026-11-24";
        var reply = caller.get(days).expect(200).json().get("days");
        assertThat(reply.valueStream().map(day -> day.get("working").booleanValue()))
                .containsExactly(true, false, false, false, true);
        assertThat(reply.at("/3/reasonKa").asString()).isEqualTo("გიორგობა");
        assertThat(reply.at("/0/hours")).hasSize(2);
        caller.get("/api/v1/calendars/mars/days?from=2026-11-20&to=2026-11-24")
                .refused(404, "NOT_FOUND");
        caller.get("/api/v1/calendars/georgia/days?from=2026-11-24&to=2026-11-20")
                .refused(400, "INVALID_REQUEST");
        caller.get("/api/v1/calendars/georgia/days?from=2020-01-01&to=2026-11-20")
                .refused(400, "INVALID_REQUEST");
    }

    private static Instant inUtc(LocalDateTime local) {
        return local.atZone(TBILISI).toInstant();
    }

    private static Instant instant(CSVRecord row, String column) {
        return OffsetDateTime.parse(row.get(column)).toInstant();
    }

    private static List<CSVRecord> applications() {
        var file =
                Objects.requireNonNull(
                        DueDatesTest.class.getResourceAsStream("/demo/workload-2023-head.csv"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                var rows =
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(reader)) {
            return rows.stream().filter(row -> row.get("kind").equals("application")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

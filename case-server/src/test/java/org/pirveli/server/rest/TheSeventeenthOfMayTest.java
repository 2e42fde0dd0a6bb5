package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.server.engine.OfficeClock;
import tools.jackson.databind.JsonNode;

/**
 * The story of 17 May 2024, told in the order in which it happened: a calendar that knows nothing
 * after 14 May, a matter received on the 15th, and the decree of that day.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TheSeventeenthOfMayTest {

    private static final String FRIDAY = "2024-05-17T14:00:00.000Z";
    private static final String MONDAY = "2024-05-20T14:00:00.000Z";
    private static final String DECREE =
            "Government Resolution of 15 May 2024 on a day off in administrative bodies";
    private static final Map<String, Object> DAY_OFF =
            Map.of("date", "2024-05-17", "decree", DECREE, "reason", "Day of family sanctity");

    private @TempDir static Path folder;
    private TestServer server;
    private Desk desk;
    private String caseId;

    @BeforeAll
    void on_the_15th_of_May() {
        server =
                TestServer.start(
                        List.of("--pirveli.data-dir=" + folder),
                        "--pirveli.calendar.declared-until=2024-05-14");
        at("2024-05-15T10:00:00+04:00");
        desk = new Desk(server);
        caseId = desk.registered(Bodies.complaintReceived("2024-05-15T09:30:00+04:00"));
    }

    @AfterAll
    void the_end() {
        server.close();
    }

    private void at(String instant) {
        var clock = server.bean(OfficeClock.class);
        clock.shift(Duration.between(clock.instant(), OffsetDateTime.parse(instant).toInstant()));
    }

    @Test
    @Order(1)
    void a_matter_received_on_Wednesday_is_due_on_Friday() {
        assertThat(desk.readText(caseId, "/clocks/0/dueAt")).isEqualTo(FRIDAY);
        assertThat(dueOn("2024-05-17", server.now().toString())).isEqualTo(1);
    }

    @Test
    @Order(2)
    void whoever_asks_first_sees_what_the_decree_would_move_and_nothing_is_written() {
        at("2024-05-15T16:00:00+04:00");
        var preview = declare("?dryRun=true").expect(200).json();
        assertThat(preview.at("/moves/moving").intValue()).isEqualTo(1);
        assertThat(preview.at("/moves/items/0/caseId").asString()).isEqualTo(caseId);
        assertThat(preview.at("/moves/items/0/oldDueAt").asString()).isEqualTo(FRIDAY);
        assertThat(preview.at("/moves/items/0/newDueAt").asString()).isEqualTo(MONDAY);
        assertThat(day("2024-05-17").get("working").booleanValue()).isTrue();
        assertThat(desk.readText(caseId, "/clocks/0/dueAt")).isEqualTo(FRIDAY);
    }

    @Test
    @Order(3)
    void the_decree_moves_it_to_Monday_by_one_event_that_names_it() {
        declare("").expect(200);
        await().untilAsserted(() -> assertThat(run().at("/left").intValue()).isZero());
        await().untilAsserted(() ->
                assertThat(desk.readText(caseId, "/clocks/0/dueAt")).isEqualTo(MONDAY));
        var events =
                desk.supervisor()
                        .get("/api/v1/cases/" + caseId + "/history")
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(each -> each.get("type").asString().equals("DeadlineRecalculated"))
                        .toList();
        assertThat(events).hasSize(1);
        var payload = events.getFirst().get("payload");
        assertThat(payload.get("oldDueAt").asString()).isEqualTo(FRIDAY);
        assertThat(payload.at("/schedule/dueAt").asString()).isEqualTo(MONDAY);
        assertThat(payload.get("decree").asString()).isEqualTo(DECREE);
        assertThat(payload.get("changedBy").asString()).isEqualTo("supervisor");
        assertThat(day("2024-05-17").get("act").asString()).isEqualTo(DECREE);
        assertThat(run().get("moved").intValue()).isEqualTo(1);
        declare("").refused(409, "NO_CHANGE");
    }

    @Test
    @Order(4)
    void the_trace_lets_anyone_recount_it() {
        var trace = desk.read(caseId).at("/clocks/0/trace");
        assertThat(trace.valueStream())
                .filteredOn(each -> each.get("date").asString().equals("2024-05-17"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.get("working").booleanValue()).isFalse();
                    assertThat(each.get("reason").asString()).isEqualTo("Day of family sanctity");
                });
    }

    @Test
    @Order(4)
    void what_was_moved_can_be_listed_by_those_who_may_see_it() {
        var path =
                "/api/v1/calendars/georgia/recalculations/"
                        + run().get("version").intValue()
                        + "/moves";
        for (var reader : List.of("supervisor", "auditor", "operator")) {
            var moved = server.as(reader).get(path).expect(200).json();
            assertThat(moved.get("items")).as(reader).hasSize(1);
            assertThat(moved.at("/items/0/caseId").asString()).isEqualTo(caseId);
            assertThat(moved.at("/items/0/clock").asString()).isEqualTo("FIRST_RESPONSE");
            assertThat(moved.at("/items/0/oldDueAt").asString()).isEqualTo(FRIDAY);
            assertThat(moved.at("/items/0/newDueAt").asString()).isEqualTo(MONDAY);
        }
        assertThat(server.as("operator3").get(path).expect(200).json().get("items")).isEmpty();
        assertThat(server.as("operator").get(path + "?dueMoved=true").json().get("items"))
                .hasSize(1);
        assertThat(server.as("operator").get(path + "?dueMoved=false").json().get("items"))
                .isEmpty();
        server.as("admin").get(path).refused(403, "NOT_AUTHORISED");
        var calendar = "/api/v1/calendars/georgia/recalculations/";
        assertThat(desk.supervisor().get(calendar + "1/moves").expect(200).json().get("items"))
                .isEmpty();
        desk.supervisor().get(calendar + "999/moves").refused(404, "NOT_FOUND");
        desk.supervisor().get(calendar + "x/moves").refused(404, "NOT_FOUND");
        desk.supervisor().get(path + "?cursor=AAAA").refused(400, "INVALID_REQUEST");
    }

    @Test
    @Order(5)
    void what_was_due_per_day_differs_between_the_15th_and_the_16th_by_that_case() {
        at("2024-05-16T09:00:00+04:00");
        var before = "2024-05-15T11:00:00%2B04:00";
        var after = "2024-05-16T09:00:00%2B04:00";
        assertThat(dueOn("2024-05-17", before) - dueOn("2024-05-17", after)).isEqualTo(1);
        assertThat(dueOn("2024-05-20", after) - dueOn("2024-05-20", before)).isEqualTo(1);
        assertThat(
                        Instant.parse(
                                desk.supervisor()
                                        .get("/api/v1/cases/" + caseId + "?asOf=" + before)
                                        .expect(200)
                                        .text("/clocks/0/dueAt")))
                .isEqualTo(FRIDAY);
    }

    private Reply declare(String query) {
        return desk.supervisor()
                .post(
                        "/api/v1/calendars/georgia/commands/declare-non-working-day" + query,
                        DAY_OFF);
    }

    private JsonNode run() {
        return desk.supervisor()
                .get("/api/v1/calendars/georgia/recalculations")
                .expect(200)
                .json()
                .at("/items/0");
    }

    private JsonNode day(String date) {
        return desk.supervisor()
                .get("/api/v1/calendars/georgia/days?from=" + date + "&to=" + date)
                .expect(200)
                .json()
                .at("/days/0");
    }

    private int dueOn(String date, String asOf) {
        return desk.supervisor()
                .get("/api/v1/reports/due-per-day?from=2024-05-15&to=2024-05-21&asOf=" + asOf)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.get("date").asString().equals(date))
                .mapToInt(each -> each.get("due").intValue())
                .sum();
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SeeingInsideTest {

    private final Desk desk = Desk.on(Store.H2);
    private final TestServer server = desk.server();

    @Test
    void commands_are_counted_and_timed_by_name_and_outcome() {
        var caseId = desk.registered();
        var before = Scrape.of(server);
        var again = desk.registered();
        desk.operator().give(caseId, "assign-case", Bodies.assignTo("operator")).expect(200);
        desk.operator().give(caseId, "assign-case", Bodies.assignTo("operator")).expect(409);
        desk.operator()
                .give(again, "assign-case", Bodies.assignTo("operator"), "If-Match", "\"9\"")
                .expect(412);
        desk.operator()
                .give(again, "assign-case?dryRun=true", Bodies.assignTo("operator"))
                .expect(200);
        var after = Scrape.of(server);
        assertThat(gained(before, after, count("register-application", "accepted"))).isEqualTo(1);
        assertThat(gained(before, after, count("assign-case", "accepted"))).isEqualTo(1);
        assertThat(gained(before, after, count("assign-case", "refused"))).isEqualTo(1);
        assertThat(gained(before, after, count("assign-case", "conflict"))).isEqualTo(1);
        var sum = count("assign-case", "accepted").replace("_count", "_sum");
        assertThat(gained(before, after, sum)).isPositive();
    }

    @Test
    void events_and_escalations_are_counted() {
        var before = Scrape.of(server);
        var caseId = desk.registered(Bodies.complaintReceived(server.daysAgo(14)));
        desk.awaitEscalations(caseId, 3);
        var after = Scrape.of(server);
        for (var type : List.of("ApplicationRegistered", "CaseEscalated")) {
            var meter = "pirveli_events_appended_total{type=\"%s\"}".formatted(type);
            assertThat(gained(before, after, meter)).as(meter).isPositive();
        }
        for (int level = 1; level <= 3; level++) {
            var meter = "pirveli_escalations_raised_total{level=\"%d\"}".formatted(level);
            assertThat(gained(before, after, meter)).as(meter).isPositive();
        }
    }

    @Test
    void refusals_are_counted_by_code_whoever_refuses() {
        var before = Scrape.of(server);
        desk.operator().post("/api/v1/cases", Map.of()).expect(400);
        server.nobody().get("/api/v1/queue").expect(401);
        server.as("admin").get("/api/v1/queue").expect(403);
        desk.operator().get("/api/v1/no-such-page").expect(404);
        desk.operator().send("PUT", "/api/v1/cases", null, null).expect(405);
        desk.operator().give(desk.closed(), "add-note", Map.of("text", "")).expect(400);
        // a refusal is counted once it has been answered
        await().untilAsserted(() -> {
            var after = Scrape.of(server);
            assertThat(gained(before, after, refusals("INVALID_REQUEST"))).isEqualTo(2);
            for (var code :
                    List.of(
                            "UNAUTHENTICATED",
                            "NOT_AUTHORISED",
                            "NOT_FOUND",
                            "METHOD_NOT_ALLOWED")) {
                assertThat(gained(before, after, refusals(code))).as(code).isEqualTo(1);
            }
        });
    }

    @Test
    void the_working_time_to_the_first_response_is_measured() {
        var meter = "pirveli_first_response_working_time_seconds_";
        var before = Scrape.of(server);
        var caseId = desk.assigned(Bodies.complaintReceived(server.daysAgo(10)));
        desk.operator().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        await().untilAsserted(() -> {
            var after = Scrape.of(server);
            assertThat(gained(before, after, meter + "count")).isEqualTo(1);
            assertThat(gained(before, after, meter + "sum"))
                    .isBetween(5 * 8 * 3600.0, 10 * 8 * 3600.0);
        });
    }

    @Test
    void the_lag_of_views_and_deadlines_and_the_open_deadlines_are_told() {
        desk.registered();
        await().untilAsserted(() -> {
            var now = Scrape.of(server);
            assertThat(now.of("pirveli_deadlines_open")).isGreaterThanOrEqualTo(5);
            assertThat(now.values().get("pirveli_views_lag_events")).isZero();
            assertThat(now.values().get("pirveli_views_lag_seconds")).isZero();
            assertThat(now.values().get("pirveli_deadlines_lag_events")).isZero();
            assertThat(now.values().get("pirveli_deadlines_lag_seconds")).isZero();
            assertThat(now.of("pirveli_seal_events")).isPositive();
            assertThat(now.values().get("pirveli_seal_broken")).isZero();
        });
    }

    @Test
    void administrators_see_how_each_part_is() {
        var health = server.as("admin").get("/actuator/health").expect(200).json();
        assertThat(health.get("status").asString()).isEqualTo("UP");
        for (var part : List.of("database", "views", "seal", "scheduler")) {
            assertThat(health.at("/components/" + part + "/status").asString())
                    .as(part)
                    .isEqualTo("UP");
        }
        assertThat(health.at("/components/database/details/product").asString()).isEqualTo("H2");
    }

    @Test
    void everyone_else_hears_only_whether_the_server_is_well() {
        for (var caller : List.of(server.nobody(), desk.operator(), desk.supervisor())) {
            var health = caller.get("/actuator/health").expect(200).json();
            assertThat(health.get("status").asString()).isEqualTo("UP");
            assertThat(health.has("components")).isFalse();
            caller.get("/actuator/health/database").refused(404, "NOT_FOUND");
            assertThat(caller.get("/actuator/health/liveness").expect(200).json().propertyNames())
                    .containsExactly("status");
        }
    }

    @Test
    void only_what_is_meant_to_be_open_is_open() {
        var links = server.as("admin").get("/actuator").expect(200).json().get("_links");
        assertThat(links.propertyNames())
                .containsExactlyInAnyOrder(
                        "self",
                        "health",
                        "health-path",
                        "info",
                        "metrics",
                        "metrics-requiredMetricName",
                        "prometheus");
        for (var other : List.of("env", "heapdump", "beans", "loggers", "shutdown", "mappings")) {
            server.as("admin").get("/actuator/" + other).refused(404, "NOT_FOUND");
        }
    }

    private static String count(String command, String outcome) {
        return "pirveli_commands_seconds_count{command=\"%s\",outcome=\"%s\"}"
                .formatted(command, outcome);
    }

    private static String refusals(String code) {
        return "pirveli_refusals_total{code=\"%s\"}".formatted(code);
    }

    private static double gained(Scrape before, Scrape after, String meter) {
        return after.of(meter) - before.of(meter);
    }
}

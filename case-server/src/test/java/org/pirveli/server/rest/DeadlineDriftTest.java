package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone meddles with the table of deadlines while the server runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DeadlineDriftTest {

    private static final String[] OFTEN = {
        "--pirveli.time.audit-every=200ms", "--pirveli.time.audit-grace=400ms"
    };
    private static final String HEALED = "pirveli_deadlines_healed_total";

    /** Much longer than it is from one audit to the next. */
    private static final Duration LATELY = Duration.ofSeconds(30);

    @ParameterizedTest
    @EnumSource
    void every_kind_of_drift_is_healed_counted_and_reported(Store store) {
        try (var server = TestServer.start(store.settings(), OFTEN)) {
            var desk = new Desk(server);
            var jdbc = JdbcClient.create(server.bean(DataSource.class));
            var lost = desk.registered();
            var moved = desk.registered();
            var ended = desk.answered();
            await().until(() -> rows(jdbc).size() == 2 * 5);
            var before = rows(jdbc);

            loses(jdbc, lost);
            moves(jdbc, moved);
            leaves(jdbc, ended, desk.readText(ended, "/clocks/0/clockId"));

            await().until(() -> rows(jdbc).equals(before));
            await().until(() -> Scrape.of(server).of(HEALED) == 2 + 3 + 1);
            var scrape = Scrape.of(server);
            assertThat(scrape.of(drift("missing"))).isEqualTo(2);
            assertThat(scrape.of(drift("moved"))).isEqualTo(3);
            assertThat(scrape.of(drift("stale"))).isEqualTo(1);
            assertThat(scrape.of("pirveli_deadlines_audit_clocks")).isEqualTo(2);
            assertThat(scrape.of("pirveli_deadlines_audit_rows")).isBetween(8.0, 11.0);
            assertThat(scrape.of("pirveli_deadlines_audit_age_seconds")).isBetween(0.0, 30.0);
            var health = server.as("admin").get("/actuator/health").expect(200).json();
            var details = health.at("/components/scheduler/details");
            assertThat(details.get("drift").longValue()).isEqualTo(6);
            assertThat(details.get("healed").longValue()).isEqualTo(6);
            assertThat(Duration.parse(details.get("sinceAudit").asString())).isLessThan(LATELY);
            assertThat(Duration.parse(details.get("sinceDrift").asString())).isLessThan(LATELY);
            assertThat(details.get("auditedClocks").longValue()).isEqualTo(2);
            assertThat(health.at("/components/scheduler/status").asString()).isEqualTo("UP");
        }
    }

    @Test
    void two_nodes_that_audit_one_table_heal_it_once_and_both_go_on() {
        var settings = Store.POSTGRESQL.settings();
        try (var one = TestServer.start(settings, OFTEN);
                var other = TestServer.start(settings, OFTEN)) {
            var desk = new Desk(one);
            var jdbc = JdbcClient.create(one.bean(DataSource.class));
            for (int i = 0; i < 20; i++) {
                desk.registered();
            }
            await().until(() -> rows(jdbc).size() == 20 * 5);
            var before = rows(jdbc);
            for (int round = 1; round <= 3; round++) {
                jdbc.sql("delete from deadline where kind = 'LEVEL'").update();
                await().until(() -> rows(jdbc).equals(before));
                int healed = round * 20 * 3;
                await().untilAsserted(() ->
                        assertThat(Scrape.of(one).of(HEALED) + Scrape.of(other).of(HEALED))
                                .isEqualTo(healed));
            }
            for (var node : List.of(one, other)) {
                assertThat(Scrape.of(node).of("pirveli_deadlines_audit_age_seconds"))
                        .isBetween(0.0, 10.0);
                var health = node.as("admin").get("/actuator/health").expect(200);
                assertThat(health.text("/status")).isEqualTo("UP");
            }
        }
    }

    private static String drift(String kind) {
        return "pirveli_deadlines_drift_total{kind=\"%s\"}".formatted(kind);
    }

    private static void loses(JdbcClient jdbc, String caseId) {
        jdbc.sql("delete from deadline where case_id = ? and kind = 'REMINDER'")
                .param(UUID.fromString(caseId))
                .update();
    }

    private static void moves(JdbcClient jdbc, String caseId) {
        jdbc.sql(
                        "update deadline set due_at = due_at + interval '1' day, offered_at ="
                                + " offered_at + interval '1' day where case_id = ? and kind ="
                                + " 'LEVEL'")
                .param(UUID.fromString(caseId))
                .update();
    }

    private static void leaves(JdbcClient jdbc, String caseId, String clockId) {
        jdbc.sql(
                        "insert into deadline (clock_id, attempt, kind, step, case_id, due_at,"
                                + " offered_at, version) select ?, 1, 'LEVEL', 1, ?, due_at,"
                                + " offered_at, 1 from deadline where kind = 'LEVEL' and step = 3"
                                + " fetch first 1 rows only")
                .param(UUID.fromString(clockId))
                .param(UUID.fromString(caseId))
                .update();
    }

    /** What is to fall due when, of which case. */
    private static List<String> rows(JdbcClient jdbc) {
        return jdbc.sql(
                        "select case_id, kind, step, due_at, offered_at from deadline order by"
                                + " case_id, kind, step")
                .query((row, _) ->
                        String.join(
                                " ",
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }
}

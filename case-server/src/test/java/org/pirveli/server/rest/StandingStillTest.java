package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.sla.DeadlineAudit;

/** The end of a case is promised, and its clock stands still while the applicant is asked. */
@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StandingStillTest {

    @Parameter Store store;

    private TestServer server;
    private Desk desk;

    @BeforeAll
    void open() {
        server = TestServer.start(store.settings());
        desk = new Desk(server);
        desk.supervisor()
                .post(
                        "/api/v1/sla-policies/standard/commands/revise-sla-policy",
                        Map.of("terms", terms(), "reason", "An end is promised, too"))
                .expect(200);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void while_it_stands_still_it_shows_its_days_left_instead_of_a_due_instant() {
        var caseId = desk.answered();
        assertThat(desk.readText(caseId, "/clocks/1/name")).isEqualTo("RESOLUTION");
        assertThat(desk.readText(caseId, "/clocks/1/state")).isEqualTo("RUNNING");

        give(caseId, "request-information");

        var clock = desk.read(caseId).at("/clocks/1");
        assertThat(clock.get("state").asString()).isEqualTo("PAUSED");
        assertThat(clock.get("daysLeft").intValue()).isEqualTo(10);
        assertThat(clock.get("pausedAt").isNull()).isFalse();
        assertThat(clock.get("dueAt").isNull()).isTrue();
        assertThat(clock.get("condition").isNull()).isTrue();
        assertThat(board("state=PAUSED")).contains(caseId);
        assertThat(board("")).filteredOn(caseId::equals).hasSize(1);
        assertThat(counted()).isPositive();

        give(caseId, "record-information");

        var resumed = desk.read(caseId).at("/clocks/1");
        assertThat(resumed.get("state").asString()).isEqualTo("RUNNING");
        assertThat(resumed.get("dueAt").isNull()).isFalse();
        assertThat(resumed.at("/resumed/daysLeft").intValue()).isEqualTo(10);
        assertThat(board("state=PAUSED")).doesNotContain(caseId);
        assertThat(desk.history(caseId)).contains("ClockPaused", "ClockResumed");
    }

    @Test
    void what_stands_still_is_read_part_by_part_and_ends_in_time() {
        for (int i = 0; i < 3; i++) {
            give(desk.answered(), "request-information");
        }
        assertThat(Pages.of(desk.supervisor(), "/api/v1/sla?state=PAUSED", 1))
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotHaveDuplicates();
        var caseId = desk.answered();
        give(caseId, "request-information");

        desk.operator().give(caseId, "close-case", Map.of("outcome", "ANSWERED")).expect(200);

        assertThat(desk.readText(caseId, "/clocks/1/state")).isEqualTo("MET");
    }

    @Test
    void the_deadlines_agree_with_the_clocks_that_stand_still() {
        give(desk.answered(), "request-information");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    var report = server.bean(DeadlineAudit.class).run();
                    assertThat(report.drift() + report.unseen()).isZero();
                });
    }

    private void give(String caseId, String command) {
        desk.operator().give(caseId, command, Map.of("text", "Which street?")).expect(200);
    }

    private List<String> board(String question) {
        return Pages.of(desk.supervisor(), "/api/v1/sla?" + question, 500);
    }

    private long counted() {
        return desk.supervisor()
                .get("/api/v1/sla/summary")
                .expect(200)
                .json()
                .at("/counts/PAUSED")
                .longValue();
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "appliesTo",
                Map.of("kinds", List.of(), "channels", List.of(), "units", List.of()),
                "firstResponse",
                promised(2),
                "resolution",
                promised(10),
                "reminders",
                List.of(Map.of("share", 50, "to", List.of("ASSIGNEE"))),
                "levels",
                List.of(Map.of("level", 1, "afterWorkingTime", "PT0S", "to", "SUPERVISOR")),
                "reopeningDays",
                30);
    }

    private static Map<String, Object> promised(int days) {
        return Map.of(
                "amount",
                days,
                "unit",
                "WORKING_DAYS",
                "startRule",
                "RECEIPT_DAY",
                "endRule",
                "CLOSE_OF_BUSINESS");
    }
}

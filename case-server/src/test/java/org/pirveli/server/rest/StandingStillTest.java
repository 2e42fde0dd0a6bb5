package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.sla.DeadlineAudit;

/** The end of a case is promised, and its clock stands still while the applicant is asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class StandingStillTest {

    @ParameterizedTest
    @EnumSource
    void while_it_stands_still_it_shows_its_days_left_and_nothing_falls_due(Store store) {
        try (var server = TestServer.start(store.settings())) {
            var desk = new Desk(server);
            desk.supervisor()
                    .post(
                            "/api/v1/sla-policies/standard/commands/revise-sla-policy",
                            Map.of("terms", terms(2), "reason", "An end is promised, too"))
                    .expect(200);

            itStandsStillAndRunsAgain(desk);
            whatWouldMoveIsToldWhileItStandsStill(desk);
            itIsListedPartByPartAndEndsInTime(desk);
            itsDeadlinesAgree(server);
        }
    }

    private static void itStandsStillAndRunsAgain(Desk desk) {
        var caseId = desk.answered();
        assertThat(desk.readText(caseId, "/clocks/1/name")).isEqualTo("RESOLUTION");
        assertThat(desk.readText(caseId, "/clocks/1/state")).isEqualTo("RUNNING");

        give(desk, caseId, "request-information");

        var clock = desk.read(caseId).at("/clocks/1");
        assertThat(clock.at("/state").asString()).isEqualTo("PAUSED");
        assertThat(clock.at("/daysLeft").intValue()).isEqualTo(10);
        assertThat(clock.at("/pausedAt").asString("")).isNotEmpty();
        assertThat(clock.at("/dueAt").asString("")).isEmpty();
        assertThat(clock.at("/condition").asString("")).isEmpty();
        assertThat(board(desk, "state=PAUSED")).contains(caseId);
        var paused = desk.supervisor().get("/api/v1/sla?state=PAUSED").expect(200);
        assertThat(paused.json().at("/items/0/daysLeft").intValue()).isEqualTo(10);
        assertThat(board(desk, "")).filteredOn(caseId::equals).hasSize(1);
        assertThat(counted(desk)).isPositive();

        give(desk, caseId, "record-information");

        var resumed = desk.read(caseId).at("/clocks/1");
        assertThat(resumed.at("/state").asString()).isEqualTo("RUNNING");
        assertThat(resumed.at("/dueAt").asString("")).isNotEmpty();
        assertThat(resumed.at("/resumed/daysLeft").intValue()).isEqualTo(10);
        assertThat(board(desk, "state=PAUSED")).doesNotContain(caseId);
        assertThat(desk.history(caseId)).contains("ClockPaused", "ClockResumed");
    }

    private static void whatWouldMoveIsToldWhileItStandsStill(Desk desk) {
        var caseId = desk.answered();
        give(desk, caseId, "request-information");
        var day =
                Map.of("date", "2031-03-04", "decree", "Resolution 9", "reason", "Day of silence");
        var file =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20310304
                SUMMARY:Day of silence
                END:VEVENT
                END:VCALENDAR
                """;
        var calendar = "/api/v1/calendars/georgia";
        var policy = "/api/v1/sla-policies/standard/commands/";

        standingStill(
                desk.supervisor()
                        .post(calendar + "/commands/declare-non-working-day?dryRun=true", day),
                caseId);
        standingStill(
                desk.supervisor()
                        .send(
                                "POST",
                                calendar + "/ics?dryRun=true&decree=Resolution%209",
                                "text/calendar",
                                file.getBytes(StandardCharsets.UTF_8)),
                caseId);
        desk.supervisor()
                .post(
                        policy + "revise-sla-policy",
                        Map.of("terms", terms(3), "reason", "A little more time"))
                .expect(200);
        standingStill(
                desk.supervisor()
                        .post(policy + "rebase-clocks?dryRun=true", Map.of("reason", "For all")),
                caseId);
        give(desk, caseId, "record-information");
    }

    private static void standingStill(Reply preview, String caseId) {
        var moves = preview.expect(200).json().get("moves");
        assertThat(moves.at("/staying/PAUSED").intValue()).isPositive();
        assertThat(moves.get("items"))
                .noneMatch(move ->
                        move.get("caseId").asString().equals(caseId)
                                && move.get("clock").asString().equals("RESOLUTION"));
    }

    private static void itIsListedPartByPartAndEndsInTime(Desk desk) {
        for (int i = 0; i < 3; i++) {
            give(desk, desk.answered(), "request-information");
        }
        assertThat(Pages.of(desk.supervisor(), "/api/v1/sla?state=PAUSED", 1))
                .hasSize(3)
                .doesNotHaveDuplicates();
        var caseId = desk.answered();
        give(desk, caseId, "request-information");

        desk.operator().give(caseId, "close-case", Map.of("outcome", "ANSWERED")).expect(200);

        assertThat(desk.readText(caseId, "/clocks/1/state")).isEqualTo("MET");
    }

    private static void itsDeadlinesAgree(TestServer server) {
        await().untilAsserted(() -> {
            var report = server.bean(DeadlineAudit.class).run();
            assertThat(report.drift() + report.unseen()).isZero();
        });
    }

    private static void give(Desk desk, String caseId, String command) {
        desk.operator().give(caseId, command, Map.of("text", "Which street?")).expect(200);
    }

    private static List<String> board(Desk desk, String question) {
        return Pages.of(desk.supervisor(), "/api/v1/sla?" + question, 500);
    }

    private static long counted(Desk desk) {
        return desk.supervisor()
                .get("/api/v1/sla/summary")
                .expect(200)
                .json()
                .at("/counts/PAUSED")
                .longValue();
    }

    private static Map<String, Object> terms(int firstDays) {
        return Map.of(
                "appliesTo",
                Map.of("kinds", List.of(), "channels", List.of(), "units", List.of()),
                "firstResponse",
                promised(firstDays),
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

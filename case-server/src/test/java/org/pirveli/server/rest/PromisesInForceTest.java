package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PromisesInForceTest {

    private static final String DUE = "/api/v1/sla/due-date?receivedAt=";

    /** From Monday the 13th of April 2026 on, one working day; the 13th itself is Easter Monday. */
    @Test
    void a_due_instant_is_counted_by_the_promise_in_force_on_the_date_of_receipt() {
        try (var server = TestServer.start(Store.H2.settings())) {
            var desk = new Desk(server);
            desk.supervisor()
                    .post(
                            "/api/v1/sla-policies/standard/commands/revise-sla-policy",
                            Map.of("terms", oneDayFrom("2026-04-13"), "reason", "Quicker"))
                    .expect(200);

            // the night from Sunday to Monday, in Tbilisi
            var before = desk.operator().get(DUE + "2026-04-12T19:59:59Z").expect(200);
            assertThat(before.text("/policy/version")).isEqualTo("1");
            assertThat(before.text("/dueAt")).isEqualTo("2026-04-15T14:00:00.000Z");
            var after = desk.operator().get(DUE + "2026-04-12T20:00:00Z").expect(200);
            assertThat(after.text("/policy/version")).isEqualTo("2");
            assertThat(after.text("/dueAt")).isEqualTo("2026-04-14T14:00:00.000Z");
            var asked = desk.operator().get(DUE + "2026-04-12T20:00:00Z&amount=3").expect(200);
            assertThat(asked.text("/dueAt")).isEqualTo("2026-04-16T14:00:00.000Z");

            var caseId = desk.registered(Bodies.application("receivedAt", "2026-04-12T20:00:00Z"));
            assertThat(desk.readText(caseId, "/clocks/0/dueAt")).isEqualTo(after.text("/dueAt"));

            var many =
                    desk.operator()
                            .post(
                                    "/api/v1/sla/due-dates",
                                    Map.of(
                                            "receivedAt",
                                            List.of(
                                                    "2026-04-12T19:59:59Z",
                                                    "2026-04-12T20:00:00Z")))
                            .expect(200);
            assertThat(many.text("/results/0/dueAt")).isEqualTo(before.text("/dueAt"));
            assertThat(many.text("/results/1/dueAt")).isEqualTo(after.text("/dueAt"));
        }
    }

    private static Map<String, Object> oneDayFrom(String date) {
        return Map.of(
                "appliesTo",
                Map.of(
                        "kinds",
                        List.of(),
                        "channels",
                        List.of(),
                        "units",
                        List.of(),
                        "receivedFrom",
                        date),
                "firstResponse",
                Map.of(
                        "amount",
                        1,
                        "unit",
                        "WORKING_DAYS",
                        "startRule",
                        "RECEIPT_DAY",
                        "endRule",
                        "CLOSE_OF_BUSINESS"),
                "reminders",
                List.of(),
                "levels",
                List.of(Map.of("level", 1, "afterWorkingTime", "PT0S", "to", "SUPERVISOR")),
                "reopeningDays",
                30);
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.engine.OfficeClock;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ConsultationReportsTest {

    private static List<String> alone(String name) {
        return List.of("--spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void handling_times_are_held_to_target_and_baseline_and_lead_to_their_consultations() {
        try (var server = TestServer.start(alone("handling"))) {
            var sessions = new Sessions(server);
            var clock = server.bean(OfficeClock.class);
            for (int minutes : new int[] {4, 6, 20}) {
                var id = sessions.answered("operator");
                sessions.followsProtocol("operator", id);
                clock.shift(Duration.ofMinutes(minutes));
                sessions.give("operator", id, "complete", Map.of()).expect(200);
            }
            var between = clock.instant();
            clock.shift(Duration.ofMinutes(1));
            var gone = sessions.offered();
            sessions.give("supervisor", gone, "abandon", Map.of()).expect(200);

            var report =
                    server.as("supervisor")
                            .get("/api/v1/reports/consultations?groupBy=OPERATOR,CHANNEL")
                            .expect(200)
                            .json();
            assertThat(report.at("/total/offered").asLong()).isEqualTo(4);
            assertThat(report.at("/total/completed").asLong()).isEqualTo(3);
            assertThat(report.at("/total/unanswered").asLong()).isEqualTo(1);
            assertThat(report.at("/total/withinTarget").asLong()).isEqualTo(2);
            assertThat(report.at("/total/share").decimalValue()).isEqualByComparingTo("0.6667");
            assertThat(report.at("/total/attended/mean").asString()).startsWith("PT10M");
            assertThat(report.at("/total/attended/median").asString()).startsWith("PT6M");
            assertThat(report.at("/target").asString()).isEqualTo("PT7M");
            assertThat(report.at("/baseline").asString()).isEqualTo("PT45M");
            assertThat(report.at("/groups").size()).isEqualTo(2);

            var then =
                    server.as("supervisor")
                            .get("/api/v1/reports/consultations?asOf=" + between)
                            .expect(200)
                            .json();
            assertThat(then.at("/total/offered").asLong()).isEqualTo(3);

            report.get("groups")
                    .forEach(group ->
                            assertThat(
                                            server.as("supervisor")
                                                    .get(group.get("sessions").asString())
                                                    .expect(200)
                                                    .json()
                                                    .get("items")
                                                    .size())
                                    .isEqualTo(group.at("/figures/offered").asInt()));
            var behind =
                    server.as("supervisor")
                            .get(
                                    report.at("/groups/1/sessions").asString()
                                            + "&state=COMPLETED&limit=2")
                            .expect(200);
            assertThat(behind.json().get("items").size()).isEqualTo(2);
            assertThat(behind.header("Link")).contains("rel=\"next\"");

            var csv =
                    server.as("auditor")
                            .get("/api/v1/reports/consultations", "Accept", "text/csv")
                            .expect(200)
                            .body();
            assertThat(csv).contains("attendedMeanSeconds").contains("TOTAL");
        }
    }

    @Test
    void a_consultation_counts_for_the_unit_of_the_operator_who_brought_it_to_its_end() {
        try (var server = TestServer.start(alone("groups"))) {
            var sessions = new Sessions(server);
            sessions.answered("operator2");
            var handedOn = sessions.answered("operator");
            sessions.give("operator", handedOn, "transfer", Map.of("unit", "examination"))
                    .expect(200);
            sessions.answered("operator3", handedOn);
            sessions.followsProtocol("operator3", handedOn);
            sessions.give("operator3", handedOn, "complete", Map.of()).expect(200);

            var groups =
                    server.as("supervisor")
                            .get("/api/v1/reports/consultations?groupBy=UNIT")
                            .expect(200)
                            .json()
                            .get("groups");
            assertThat(groups.size()).isEqualTo(2);
            assertThat(groups.at("/0/unit").asString()).isEqualTo("examination");
            assertThat(groups.at("/0/figures/completed").asInt()).isEqualTo(1);
            assertThat(groups.at("/1/unit").asString()).isEqualTo("first-response");
            assertThat(groups.at("/1/figures/offered").asInt()).isEqualTo(1);
        }
    }

    @Test
    void the_hotline_shows_what_was_published_and_what_is_recorded() {
        try (var server = TestServer.start(alone("hotline"))) {
            var sessions = new Sessions(server);
            sessions.answered("operator");
            sessions.offered();
            sessions.offered(Map.of("channel", "WALK_IN"));
            sessions.offered(Map.of("direction", "OUT"));

            var years =
                    server.as("auditor")
                            .get("/api/v1/reports/hotline-calls")
                            .expect(200)
                            .json()
                            .get("years");
            assertThat(years.size()).isEqualTo(4);
            assertThat(years.at("/0/calls").asLong()).isEqualTo(6230);
            assertThat(years.at("/2/asOf").asString()).isEqualTo("2022-09-30");
            assertThat(years.at("/3/calls").asLong()).isEqualTo(2);
            assertThat(years.at("/3/answered").asLong()).isEqualTo(1);
            server.as("auditor").get(years.at("/3/sessions").asString()).expect(200);
        }
    }
}

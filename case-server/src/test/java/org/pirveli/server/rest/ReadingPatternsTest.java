package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.look.Looks;
import org.pirveli.server.look.Matter;
import org.pirveli.server.look.Purpose;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReadingPatternsTest {

    private static final String CASES = "/api/v1/cases";
    private static final String PATTERNS = "/api/v1/reports/reading-patterns";

    @Parameter Store store;

    @Test
    void who_opens_far_more_cases_than_others_of_the_role_stands_out() {
        try (var server = TestServer.start(store.settings())) {
            var desk = new Desk(server);
            var held = desk.assigned();
            var others = IntStream.range(0, 3).mapToObj(_ -> desk.registered()).toList();
            server.as("operator2").get(CASES + "/" + held).expect(200);
            var elsewhere =
                    desk.supervisor()
                            .post(CASES, Bodies.application("unit", "examination"))
                            .expect(201)
                            .text("/caseId");
            server.as("operator3").get(CASES + "/" + elsewhere).expect(200);
            for (var caseId : others) {
                server.as("operator").get(CASES + "/" + caseId).expect(200);
            }
            server.as("operator").get(CASES + "/" + held).expect(200);
            server.as("operator").get(CASES + "/" + held).expect(200);

            var operator = reader(server, "operator");
            assertThat(operator.get("opened").intValue()).isEqualTo(4);
            assertThat(operator.get("casesShown").intValue()).isEqualTo(4);
            assertThat(operator.get("notAssigned").intValue()).isEqualTo(3);
            assertThat(operator.get("outsideUnit").intValue()).isZero();
            assertThat(operator.get("medianOfRole").decimalValue()).isEqualByComparingTo("1");
            assertThat(operator.get("timesMedian").decimalValue()).isEqualByComparingTo("4");
            assertThat(operator.get("farAbove").booleanValue()).isTrue();
            assertThat(reader(server, "operator2").get("farAbove").booleanValue()).isFalse();
            assertThat(
                            server.as("auditor")
                                    .get(operator.get("looks").asString())
                                    .expect(200)
                                    .json()
                                    .get("items"))
                    .hasSize(4);
        }
    }

    @Test
    void lists_show_cases_and_open_none_and_other_units_are_told() {
        try (var server = TestServer.start(store.settings())) {
            var desk = new Desk(server);
            var caseId = desk.registered();
            desk.registered();
            desk.auditor().get(CASES).expect(200);
            assertThat(reader(server, "auditor").get("opened").intValue()).isZero();
            assertThat(reader(server, "auditor").get("casesShown").intValue()).isEqualTo(2);

            desk.auditor().get(CASES + "/" + caseId).expect(200);
            var auditor = reader(server, "auditor");
            assertThat(auditor.get("opened").intValue()).isEqualTo(1);
            assertThat(auditor.get("outsideUnit").intValue()).isZero();
            server.bean(Looks.class)
                    .record(
                            new Actor("guest", Role.SUPERVISOR, "console", Set.of()),
                            Purpose.CASEWORK,
                            null,
                            Map.of(Matter.of(CaseId.of(caseId)), Set.of("subject")));
            assertThat(reader(server, "guest").get("outsideUnit").intValue()).isEqualTo(1);
            var hourly = lines(server, "?hourly=true").getFirst();
            assertThat(hourly.get("hour").isNull()).isFalse();
            assertThat(hourly.get("casesShown").intValue()).isEqualTo(2);
            assertThat(lines(server, "?user=nobody")).isEmpty();
            assertThat(desk.auditor().get(PATTERNS, "Accept", "text/csv").expect(200).body())
                    .startsWith("asOf,date,hour,user,role,casesShown,")
                    .contains(",auditor,AUDITOR,2,1,0,1,");
            desk.auditor()
                    .get(PATTERNS + "?from=2026-01-01&to=2026-12-31")
                    .refused(400, "INVALID_REQUEST");
            desk.supervisor().get(PATTERNS).refused(403, "NOT_AUTHORISED");
        }
    }

    @Test
    void reading_on_a_day_on_which_nobody_works_is_unusual() {
        try (var server = TestServer.start(store.settings())) {
            var desk = new Desk(server);
            var caseId = desk.registered();
            var today =
                    LocalDate.ofInstant(
                            server.bean(DatabaseTime.class).instant(), ZoneId.of("Asia/Tbilisi"));
            desk.supervisor()
                    .post(
                            "/api/v1/calendars/georgia/commands/declare-non-working-day",
                            Map.of("date", today.toString(), "decree", "No. 1", "reason", "Closed"))
                    .expect(200);
            desk.supervisor().get(CASES + "/" + caseId).expect(200);
            assertThat(reader(server, "supervisor").get("unusualHours").intValue()).isEqualTo(1);
        }
    }

    private static JsonNode reader(TestServer server, String user) {
        var all = lines(server, "?user=" + user);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<JsonNode> lines(TestServer server, String query) {
        return server.as("auditor")
                .get(PATTERNS + query)
                .expect(200)
                .json()
                .get("readers")
                .valueStream()
                .toList();
    }
}

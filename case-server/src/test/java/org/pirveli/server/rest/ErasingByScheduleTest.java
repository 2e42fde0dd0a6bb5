package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** An office that keeps texts for a month, over some months of office time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ErasingByScheduleTest {

    private static final String NAME = "Zaira Kanarashvili";
    private static final String SUBJECTS = "/api/v1/subjects/";
    private static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");

    /** Someone with a case. */
    private record Person(String subjectId, String caseId, String caseNumber) {}

    private static Person person(Desk desk, Map<String, Object> applicant) {
        var caseId = desk.registered(Bodies.application("applicant", applicant));
        return new Person(
                desk.readText(caseId, "/applicant/subjectId"),
                caseId,
                desk.readText(caseId, "/caseNumber"));
    }

    private static Person withdrawn(Desk desk) {
        var person = person(desk, Map.of("name", NAME));
        withdraw(desk, person.caseId());
        return person;
    }

    private static void withdraw(Desk desk, String caseId) {
        desk.supervisor()
                .give(caseId, "withdraw-case", Map.of("evidence", NAME + " wrote so"))
                .expect(200);
    }

    private static void give(Desk desk, Person person, String command, Map<String, ?> body) {
        desk.supervisor()
                .post(SUBJECTS + person.subjectId() + "/commands/" + command, body)
                .expect(200);
    }

    private static LocalDate today(Desk desk) {
        return LocalDate.ofInstant(desk.server().now(), ZONE);
    }

    private static void pass(Desk desk, int days) {
        var moved =
                desk.admin()
                        .post("/api/v1/office-clock/moves", Map.of("by", "P" + days + "D"))
                        .expect(200);
        assertThat(moved.json().get("settled").booleanValue()).isTrue();
    }

    /** A little more than any month, in parts that nobody waits for long. */
    private static void passMonth(Desk desk) {
        for (int part = 0; part < 3; part++) {
            pass(desk, 11);
        }
    }

    private static boolean isErased(Desk desk, Person person) {
        return desk.read(person.caseId()).at("/applicant/erased").asBoolean();
    }

    private static JsonNode preview(Desk desk, String rule, String query) {
        var reply =
                desk.admin().get(Retentions.RULES + "/" + rule + "/preview" + query).expect(200);
        assertThat(reply.body()).doesNotContain("Kanarashvili");
        return reply.json();
    }

    private static JsonNode item(JsonNode preview, Person person) {
        return preview.get("items")
                .valueStream()
                .filter(each -> each.get("subjectId").asString().equals(person.subjectId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> erasures(Desk desk, String rule) {
        var all = new ArrayList<String>();
        var cursor = "";
        do {
            var part =
                    desk.auditor()
                            .get(Retentions.RULES + "/" + rule + "/erasures?limit=1" + cursor)
                            .expect(200)
                            .json();
            part.get("items")
                    .valueStream()
                    .forEach(each -> all.add(each.get("subjectId").asString()));
            cursor =
                    part.get("nextCursor").isNull()
                            ? ""
                            : "&cursor=" + part.get("nextCursor").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void whose_period_is_over_is_erased_by_itself_and_whoever_is_held_or_open_waits(Store store) {
        try (var server = TestServer.start(store.settings())) {
            var desk = new Desk(server);
            var nino = withdrawn(desk);
            var held = withdrawn(desk);
            give(desk, held, "place-legal-hold", Map.of("ground", "INSPECTION"));
            var busy = withdrawn(desk);
            var linked = person(desk, Map.of("name", NAME));
            give(desk, busy, "link-subject", Map.of("otherSubjectId", linked.subjectId()));
            var answered = new Person("", desk.closed(), "");

            var rule =
                    Retentions.drafted(
                            desk.supervisor(),
                            Retentions.terms("P1M", today(desk), "WITHDRAWN", "REFERRED"));
            Retentions.approve(desk.supervisor(), rule, 1).refused(409, "SELF_APPROVAL");
            Retentions.approve(desk.auditor(), rule, 1).refused(403, "NOT_AUTHORISED");

            previewed(desk, rule, nino, held, busy);
            passMonth(desk);
            assertThat(isErased(desk, nino)).as("by a draft").isFalse();

            Retentions.approve(desk.admin(), rule, 1).expect(200);
            pass(desk, 1);
            assertThat(isErased(desk, nino)).isTrue();
            assertThat(isErased(desk, held)).isFalse();
            assertThat(isErased(desk, busy)).isFalse();
            assertThat(isErased(desk, linked)).isFalse();
            assertThat(isErased(desk, answered)).isFalse();
            told(desk, rule, nino);

            give(desk, held, "lift-legal-hold", Map.of("hold", 1));
            withdraw(desk, linked.caseId());
            pass(desk, 1);
            assertThat(isErased(desk, held)).isTrue();
            assertThat(isErased(desk, busy)).as("a linked person's period runs").isFalse();

            passMonth(desk);
            assertThat(isErased(desk, busy)).isTrue();
            assertThat(isErased(desk, linked)).isTrue();
            assertThat(erasures(desk, rule))
                    .containsExactlyInAnyOrder(
                            nino.subjectId(),
                            held.subjectId(),
                            busy.subjectId(),
                            linked.subjectId());
            retired(desk, rule);
        }
    }

    private static void previewed(Desk desk, String rule, Person nino, Person held, Person busy) {
        var none = preview(desk, rule, "");
        assertThat(none.get("items")).isEmpty();
        assertThat(none.get("persons").intValue()).isZero();

        var later = "?on=" + today(desk).plusDays(45);
        var all = preview(desk, rule, later);
        assertThat(all.get("persons").intValue()).isEqualTo(3);
        assertThat(all.get("cases").intValue()).isEqualTo(3);
        assertThat(all.get("items")).hasSize(3);
        var due = item(all, nino);
        assertThat(due.get("judgement").asString()).isEqualTo("DUE");
        assertThat(due.at("/by/id").asString()).isEqualTo(rule);
        assertThat(due.at("/cases/0/caseNumber").asString()).isEqualTo(nino.caseNumber());
        assertThat(due.at("/cases/0/keptUntil").asString())
                .isEqualTo(today(desk).plusMonths(1).toString());
        assertThat(item(all, held).at("/obstacles/0").asString()).isEqualTo("LEGAL_HOLD");
        assertThat(item(all, busy).at("/obstacles/0").asString()).isEqualTo("OPEN_MATTER");
        assertThat(item(all, busy).get("covered")).hasSize(2);

        var first = preview(desk, rule, later + "&limit=1&judgement=KEPT");
        assertThat(first.get("items")).hasSize(1);
        var rest =
                preview(
                        desk,
                        rule,
                        later + "&judgement=KEPT&cursor=" + first.get("nextCursor").asString());
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        assertThat(rest.at("/items/0/subjectId")).isNotEqualTo(first.at("/items/0/subjectId"));
        desk.admin()
                .get(Retentions.RULES + "/" + rule + "/preview?version=2")
                .refused(404, "NOT_FOUND");
    }

    private static void told(Desk desk, String rule, Person nino) {
        var history =
                desk.auditor().get(SUBJECTS + nino.subjectId() + "/history").expect(200).json();
        var erased = history.at("/items/0");
        assertThat(erased.get("type").asString()).isEqualTo("SubjectErased");
        assertThat(erased.get("actor").asString()).isEqualTo("retention");
        assertThat(erased.get("role").asString()).isEqualTo("SYSTEM");
        assertThat(erased.at("/payload/ground").asString()).isEqualTo("RETENTION_ENDED");
        assertThat(erased.at("/payload/requestedBy").asString()).isEqualTo("supervisor");
        assertThat(erased.at("/payload/retention/id").asString()).isEqualTo(rule);
        assertThat(erased.at("/payload/retention/version").intValue()).isEqualTo(1);
        var approval =
                desk.auditor()
                        .get(Retentions.RULES + "/" + rule + "/history")
                        .expect(200)
                        .json()
                        .at("/items/1");
        assertThat(approval.get("type").asString()).isEqualTo("RetentionRuleApproved");
        assertThat(erased.get("correlationId")).isEqualTo(approval.get("correlationId"));
        desk.supervisor()
                .post(
                        "/api/v1/cases",
                        Bodies.application("applicant", Map.of("subjectId", nino.subjectId())))
                .refused(409, "SUBJECT_ERASED");
        var gone = preview(desk, rule, "?judgement=ERASED");
        assertThat(item(gone, nino).at("/by/id").asString()).isEqualTo(rule);
        var kept = preview(desk, rule, "");
        assertThat(kept.get("items")).hasSize(2);
    }

    private static void retired(Desk desk, String rule) {
        Retentions.give(desk.supervisor(), rule, "retire", Map.of("reason", "another schedule"))
                .expect(200);
        assertThat(
                        desk.auditor()
                                .get(Retentions.RULES + "/" + rule)
                                .expect(200)
                                .json()
                                .get("versionInForce")
                                .isNull())
                .isTrue();
    }
}

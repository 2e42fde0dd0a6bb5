package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ListsTest {

    private static final String CASES = "/api/v1/cases";

    @Parameter Store store;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void filters_leave_what_was_asked_for() {
        var desk = Desk.on(store);
        var plain = desk.registered(marked(Map.of()));
        var housing = desk.registered(marked(Map.of("topic", "HOUSING", "channel", "EMAIL")));
        var held = desk.assigned(marked(Map.of("topic", "HEALTH")));
        var ended = desk.registered(marked(Map.of()));
        desk.operator().give(ended, "withdraw-case", Map.of("evidence", "Letter")).expect(200);
        var subject = desk.readText(plain, "/applicant/subjectId");

        assertThat(found(desk, "")).containsExactlyInAnyOrder(plain, housing, held, ended);
        assertThat(found(desk, "&status=ASSIGNED")).containsExactly(held);
        assertThat(found(desk, "&status=ASSIGNED,CLOSED")).containsExactlyInAnyOrder(held, ended);
        assertThat(found(desk, "&outcome=WITHDRAWN")).containsExactly(ended);
        assertThat(found(desk, "&topic=HOUSING,HEALTH")).containsExactlyInAnyOrder(housing, held);
        assertThat(found(desk, "&channel=EMAIL")).containsExactly(housing);
        assertThat(found(desk, "&assignee=operator")).containsExactly(held);
        assertThat(found(desk, "&unit=examination")).isEmpty();
        assertThat(found(desk, "&unit=first-response")).hasSize(4);
        assertThat(found(desk, "&subjectId=" + subject)).containsExactly(plain);
        assertThat(found(desk, "&status=CLOSED&channel=EMAIL")).isEmpty();
    }

    @Test
    void applicants_are_found_by_name_and_by_telephone_in_any_usual_writing() {
        var desk = Desk.on(store);
        var name = "q" + mark.substring(1, 8);
        var digits = "%07d".formatted(Math.floorMod(mark.hashCode(), 10_000_000));
        var caseId =
                desk.registered(
                        marked(
                                Map.of(
                                        "applicant",
                                        Map.of(
                                                "name",
                                                "ნინო " + name.toUpperCase(Locale.ROOT),
                                                "phone",
                                                "+99555" + digits))));
        for (var asked :
                List.of(
                        name,
                        "ნინო+" + name,
                        "Rent+" + name,
                        "%2B99555" + digits,
                        "99555" + digits,
                        "0099555" + digits,
                        "55" + digits,
                        "055+" + digits,
                        "(55)+" + digits.substring(0, 3) + "-" + digits.substring(3))) {
            assertThat(search(desk, asked)).as(asked).containsExactly(caseId);
        }
        assertThat(search(desk, "ნანა+" + name)).isEmpty();
        assertThat(search(desk, "55" + digits.substring(0, 6))).doesNotContain(caseId);

        desk.operator()
                .give(
                        caseId,
                        "correct-applicant-data",
                        Map.of("name", "Other", "phone", "599123456", "reason", "Misheard"))
                .expect(200);
        assertThat(search(desk, name)).isEmpty();
        assertThat(search(desk, "55" + digits)).isEmpty();
    }

    @Test
    void the_time_of_receipt_is_from_inclusive_to_exclusive() {
        var desk = Desk.on(store);
        var early = desk.registered(marked(Map.of("receivedAt", "2026-10-01T08:00:00Z")));
        var late = desk.registered(marked(Map.of("receivedAt", "2026-10-02T08:00:00Z")));
        assertThat(found(desk, "&receivedFrom=2026-10-01T08:00:00Z"))
                .containsExactlyInAnyOrder(early, late);
        assertThat(found(desk, "&receivedTo=2026-10-02T08:00:00Z")).containsExactly(early);
        assertThat(found(desk, "&receivedFrom=2026-10-02T12:00:00%2B04:00")).containsExactly(late);
    }

    @Test
    void words_are_found_by_how_they_begin_wherever_they_stand() {
        var desk = Desk.on(store);
        var georgian = desk.registered(Bodies.application("subject", "პენსია არ ჩაირიცხა " + mark));
        var percent = desk.registered(Bodies.application("subject", "100% " + mark + " rent_due"));
        assertThat(search(desk, mark)).containsExactlyInAnyOrder(georgian, percent);
        assertThat(search(desk, mark + "%20პენსი")).containsExactly(georgian);
        assertThat(search(desk, mark.toUpperCase(Locale.ROOT) + "%20RENT"))
                .containsExactly(percent);
        assertThat(search(desk, mark + "%20100%25")).containsExactly(percent);
        assertThat(search(desk, mark + "%20rent%25due")).containsExactly(percent);
        assertThat(search(desk, mark + "%20ent")).isEmpty();
        assertThat(search(desk, mark + "%20rentXdue")).isEmpty();
        assertThat(search(desk, "'%20or%201=1%20--%20" + mark)).isEmpty();
    }

    @Test
    void a_case_is_found_by_its_number_and_by_the_client_s_reference() {
        var desk = Desk.on(store);
        var reference = "REF/" + mark;
        var caseId = desk.registered(Bodies.application("externalReference", reference));
        assertThat(search(desk, desk.readText(caseId, "/caseNumber"))).containsExactly(caseId);
        assertThat(search(desk, reference)).containsExactly(caseId);
    }

    @Test
    void every_order_is_kept_and_pages_neither_repeat_nor_lose_a_case() {
        var desk = Desk.on(store);
        var ids = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            ids.add(
                    desk.registered(
                            marked(Map.of("receivedAt", "2026-09-0" + day + "T08:00:00Z"))));
        }
        assertThat(paged(desk, "&sort=RECEIVED_ASC", 3)).containsExactlyElementsOf(ids);
        assertThat(paged(desk, "&sort=RECEIVED_DESC", 2)).containsExactlyElementsOf(ids.reversed());
        assertThat(paged(desk, "", 5)).containsExactlyElementsOf(ids.reversed());
        assertThat(paged(desk, "&sort=REGISTERED_ASC", 1)).containsExactlyElementsOf(ids);
        assertThat(paged(desk, "&sort=REGISTERED_DESC", 4))
                .containsExactlyElementsOf(ids.reversed());
        assertThat(paged(desk, "&sort=DUE_ASC", 3)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void a_page_goes_on_where_the_last_ended_whatever_is_registered_meanwhile() {
        var desk = Desk.on(store);
        var first = desk.registered(marked(Map.of("receivedAt", "2026-09-01T08:00:00Z")));
        var third = desk.registered(marked(Map.of("receivedAt", "2026-09-03T08:00:00Z")));
        var page = desk.supervisor().get(list("&sort=RECEIVED_DESC&limit=1")).expect(200);
        assertThat(page.text("/items/0/caseId")).isEqualTo(third);
        desk.registered(marked(Map.of("receivedAt", "2026-09-04T08:00:00Z")));
        var next =
                desk.supervisor()
                        .get(list("&sort=RECEIVED_DESC&limit=1&cursor=" + page.text("/nextCursor")))
                        .expect(200);
        assertThat(next.text("/items/0/caseId")).isEqualTo(first);
        assertThat(next.json().get("nextCursor").isNull()).isTrue();
    }

    @Test
    void a_cursor_serves_its_own_list_only() {
        var desk = Desk.on(store);
        desk.registered(marked(Map.of()));
        desk.registered(marked(Map.of()));
        var cursor =
                desk.supervisor()
                        .get(list("&sort=RECEIVED_DESC&limit=1"))
                        .expect(200)
                        .text("/nextCursor");
        for (var other :
                List.of(
                        list("&sort=RECEIVED_ASC&cursor=" + cursor),
                        "/api/v1/queue?cursor=" + cursor,
                        "/api/v1/sla?cursor=" + cursor,
                        "/api/v1/escalations?cursor=" + cursor,
                        "/api/v1/escalations?sort=RAISED_ASC&cursor=" + cursor,
                        list("&cursor=" + cursor.substring(1)),
                        list("&cursor=AAAA"))) {
            var problem = desk.supervisor().get(other).refused(400, "INVALID_REQUEST");
            assertThat(problem.text("/errors/0/pointer")).isEqualTo("/cursor");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/v1/cases?limit=0",
                "/api/v1/cases?limit=501",
                "/api/v1/cases?limit=ten",
                "/api/v1/cases?limit=",
                "/api/v1/cases?limit=1&limit=2",
                "/api/v1/cases?colour=red",
                "/api/v1/cases?status=OPEN",
                "/api/v1/cases?status=RECEIVED,",
                "/api/v1/cases?topic=lower",
                "/api/v1/cases?subjectId=17",
                "/api/v1/cases?receivedFrom=2026-11-20",
                "/api/v1/cases?sort=SUBJECT",
                "/api/v1/cases?q=",
                "/api/v1/cases?q=%FF",
                "/api/v1/cases?q=%00",
                "/api/v1/queue?status=RECEIVED",
                "/api/v1/sla?state=LATE",
                "/api/v1/sla/summary?unit=x",
                "/api/v1/escalations?level=11",
                "/api/v1/escalations?acknowledged=yes",
                "/api/v1/escalations?olderThan=4h",
                "/api/v1/escalations?olderThan=-PT4H",
                "/api/v1/escalations?olderThan=PT999999H",
                "/api/v1/escalations?olderThan=PT4H&raisedBefore=2026-11-20T08:10:00Z",
                "/api/v1/escalations?raisedBefore=yesterday",
                "/api/v1/escalations?sort=LEVEL",
                "/api/v1/escalations/summary?from=2026-11-20",
                "/api/v1/escalations/summary?level=1",
                "/api/v1/problems?code=X"
            })
    void a_question_that_is_not_understood_is_refused(String question) {
        Desk.on(store).supervisor().get(question).refused(400, "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void the_limits_of_a_page_are_inclusive(int limit) {
        Desk.on(store).supervisor().get(CASES + "?limit=" + limit).expect(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void every_level_that_a_policy_may_have_can_be_asked_for(int level) {
        Desk.on(store).supervisor().get("/api/v1/escalations?level=" + level).expect(200);
    }

    private Map<String, Object> marked(Map<String, Object> more) {
        var body = new HashMap<>(Bodies.application("subject", "Rent " + mark));
        body.putAll(more);
        return body;
    }

    private String list(String more) {
        return CASES + "?q=" + mark + more;
    }

    private List<String> found(Desk desk, String more) {
        return ids(desk, list(more));
    }

    private List<String> paged(Desk desk, String more, int limit) {
        return Pages.of(desk.supervisor(), list(more), limit);
    }

    private static List<String> search(Desk desk, String words) {
        return ids(desk, CASES + "?q=" + words);
    }

    private static List<String> ids(Desk desk, String list) {
        return Pages.ids(desk.supervisor().get(list).expect(200));
    }
}

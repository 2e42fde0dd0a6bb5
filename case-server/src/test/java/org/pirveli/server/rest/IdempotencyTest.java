package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String CASES = "/api/v1/cases";

    @Parameter Store store;

    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_key_and_body_get_the_same_answer_and_have_one_effect() {
        var desk = Desk.on(store);
        var reference = UUID.randomUUID().toString();
        var body = Bodies.application("externalReference", reference);
        var first = desk.operator().post(CASES, body, KEY, key).expect(201);
        var again = desk.operator().post(CASES, body, KEY, key).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.text("/followUpCode")).matches("[0-9A-HJKMNP-TV-Z]{10}");
        assertThat(casesCalled(desk, reference)).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        var desk = Desk.on(store);
        desk.operator().post(CASES, Bodies.application(), KEY, key).expect(201);
        desk.operator()
                .post(CASES, Bodies.application("subject", "Another"), KEY, key)
                .refused(422, "IDEMPOTENCY_CONFLICT");
    }

    @Test
    void a_key_belongs_to_its_client_and_its_address_and_its_question() {
        var desk = Desk.on(store);
        var one = desk.operator().post(CASES, Bodies.application(), KEY, key).expect(201);
        var other = desk.integrator().post(CASES, Bodies.application(), KEY, key).expect(201);
        assertThat(other.text("/caseId")).isNotEqualTo(one.text("/caseId"));
        var note = Map.of("text", "Called back");
        desk.operator().give(one.text("/caseId"), "add-note", note, KEY, key).expect(200);
        desk.supervisor().give(other.text("/caseId"), "add-note", note, KEY, key).expect(200);
        assertThat(desk.history(one.text("/caseId"))).hasSize(2);
        assertThat(desk.history(other.text("/caseId"))).hasSize(2);
    }

    @Test
    void refusals_are_not_kept_so_that_the_same_request_may_succeed_later() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        desk.operator()
                .give(caseId, "issue-first-response", Bodies.answer(), KEY, key)
                .refused(409, "WRONG_STATUS");
        desk.operator().give(caseId, "assign-case", Bodies.assignTo("operator")).expect(200);
        desk.operator().give(caseId, "issue-first-response", Bodies.answer(), KEY, key).expect(200);
    }

    @Test
    void a_rehearsal_keeps_no_answer() {
        var desk = Desk.on(store);
        desk.operator().post(CASES + "?dryRun=true", Bodies.application(), KEY, key).expect(200);
        desk.operator().post(CASES, Bodies.application(), KEY, key).expect(201);
    }

    @Test
    void twins_at_the_same_moment_have_one_effect_and_one_answer() throws Exception {
        var desk = Desk.on(store);
        var reference = UUID.randomUUID().toString();
        var body = Bodies.application("externalReference", reference);
        var twins = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 12; i++) {
            twins.add(() -> desk.operator().post(CASES, body, KEY, key));
        }
        try (var pool = Executors.newFixedThreadPool(12)) {
            var replies = pool.invokeAll(twins);
            for (var reply : replies) {
                assertThat(reply.get().expect(201).body())
                        .isEqualTo(replies.getFirst().get().body());
            }
        }
        assertThat(casesCalled(desk, reference)).isEqualTo(1);
    }

    @Test
    void a_key_that_is_empty_or_endless_is_refused() {
        var desk = Desk.on(store);
        for (var wrong : new String[] {" ", "x".repeat(201)}) {
            var problem =
                    desk.operator()
                            .post(CASES, Bodies.application(), KEY, wrong)
                            .refused(400, "INVALID_REQUEST");
            assertThat(problem.text("/errors/0/pointer")).isEqualTo("/Idempotency-Key");
        }
    }

    private static int casesCalled(Desk desk, String reference) {
        return desk.operator()
                .get(CASES + "?q=" + reference)
                .expect(200)
                .json()
                .get("items")
                .size();
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SimilarCasesTest {

    @Parameter Store store;

    @Test
    void a_second_letter_and_an_earlier_case_of_the_same_person_are_offered_with_the_reasons() {
        var desk = Desk.on(store);
        var phone = number();
        var first = desk.registered(from(phone, "The registry does not answer my request"));
        var other = desk.registered(from(phone, "Heating in the hostel"));
        var second = desk.registered(from(phone, "The registry did not answer my requests"));

        var offered = similar(desk.operator(), second);

        assertThat(offered).extracting(SimilarCasesTest::caseId).containsExactly(first, other);
        var likely = offered.getFirst();
        assertThat(likely.get("likelyDuplicate").asBoolean()).isTrue();
        assertThat(likely.get("signs").valueStream().map(JsonNode::asString))
                .containsExactly("SAME_PHONE", "SIMILAR_SUBJECT");
        assertThat(likely.get("subjectSimilarity").asDouble()).isBetween(0.5, 0.99);
        assertThat(offered.getLast().get("likelyDuplicate").asBoolean()).isFalse();
        assertThat(offered.getLast().get("signs").valueStream().map(JsonNode::asString))
                .containsExactly("SAME_PHONE");
    }

    @Test
    void a_corrected_telephone_is_known_at_once() {
        var desk = Desk.on(store);
        var phone = number();
        var known = desk.registered(from(phone, "A pension that was not paid"));
        var later = desk.registered(Bodies.application("subject", "Quite another matter"));
        assertThat(similar(desk.operator(), later)).isEmpty();
        desk.operator().give(later, "correct-applicant-data", Map.of("phone", phone)).expect(200);
        assertThat(similar(desk.operator(), later))
                .extracting(SimilarCasesTest::caseId)
                .containsExactly(known);
    }

    @Test
    void before_it_is_registered_a_matter_is_compared_by_what_is_known_of_it() {
        var desk = Desk.on(store);
        var phone = number();
        var known = desk.registered(from(phone, "A pension that was not paid"));
        var asked = Map.of("phone", "+995 " + phone.substring(0, 3) + "-" + phone.substring(3));
        var offered = desk.operator().post("/api/v1/cases/similar", asked).expect(200);
        assertThat(offered.text("/items/0/summary/caseId")).isEqualTo(known);
        desk.operator().post("/api/v1/cases/similar", Map.of()).refused(400, "INVALID_REQUEST");
    }

    @Test
    void nobody_is_offered_a_case_that_he_may_not_see() {
        var desk = Desk.on(store);
        var phone = number();
        var seen = desk.registered(from(phone, "Broken windows of a classroom"));
        var secret = from(phone, "Broken windows of a classroom again");
        secret.put("restricted", true);
        desk.supervisor().post("/api/v1/cases", secret).expect(201);

        assertThat(similar(desk.supervisor(), seen)).hasSize(1);
        assertThat(similar(desk.operator(), seen)).isEmpty();
        desk.integrator().get("/api/v1/cases/" + seen + "/similar").refused(404, "NOT_FOUND");
        assertThat(
                        desk.integrator()
                                .post("/api/v1/cases/similar", Map.of("phone", phone))
                                .expect(200)
                                .json()
                                .get("items"))
                .isEmpty();
    }

    private static List<JsonNode> similar(Caller reader, String caseId) {
        return reader.get("/api/v1/cases/" + caseId + "/similar")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static String caseId(JsonNode similar) {
        return similar.at("/summary/caseId").asString();
    }

    private static Map<String, Object> from(String phone, String subject) {
        var body = Bodies.application("applicant", Map.of("phone", phone));
        body.put("subject", subject);
        return body;
    }

    /** A Georgian mobile number that no other test has. */
    private static String number() {
        return "5%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }
}

package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class DesksTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<LoggedEvent> events = new ArrayList<>();

    private void event(String caseId, String type, String payload) {
        long index = events.size() + 1L;
        events.add(
                new LoggedEvent(index, caseId, index, type, JSON.readTree(payload), Instant.EPOCH));
    }

    private void given(String caseId, int load, int capacity, String grounds) {
        event(
                caseId,
                "CaseAssigned",
                """
                {"operatorId":"nino","how":{"weight":1,"rule":{"id":"office","version":1},
                 "candidates":[{"operatorId":"nino","load":%d,"capacity":%d,"grounds":[%s]}]}}
                """
                        .formatted(load, capacity, grounds));
    }

    private List<String> wrong() {
        return Desks.check(new EventLog(List.copyOf(events))).wrong();
    }

    @Test
    void loads_grow_with_what_is_given_and_shrink_with_what_ends() {
        given("one", 0, 2, "");
        given("two", 1, 2, "");
        event("one", "CaseClosed", "{}");
        given("three", 1, 2, "");
        assertThat(wrong()).isEmpty();
        assertThat(Desks.check(new EventLog(List.copyOf(events))).loads()).containsEntry("nino", 2);
    }

    @Test
    void a_desk_that_was_overfilled_is_found() {
        given("one", 0, 1, "");
        given("two", 1, 1, "");
        assertThat(wrong()).singleElement().asString().contains("overfilled nino");
    }

    @Test
    void a_load_that_was_told_wrong_is_found() {
        given("one", 3, 10, "");
        assertThat(wrong())
                .singleElement()
                .asString()
                .contains("said to have 3 in hand, and had 0");
    }

    @Test
    void somebody_who_was_not_eligible_is_found() {
        given("one", 0, 10, "\"LACKS_SKILL\"");
        assertThat(wrong()).singleElement().asString().contains("LACKS_SKILL");
    }
}

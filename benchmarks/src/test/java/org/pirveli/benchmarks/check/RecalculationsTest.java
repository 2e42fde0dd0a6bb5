package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RecalculationsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WEDNESDAY = "2024-05-15T06:00:00Z";
    private static final String FRIDAY = "2024-05-17T14:00:00Z";
    private static final String MONDAY = "2024-05-20T14:00:00Z";
    private static final Instant DECREED = Instant.parse("2024-05-15T08:00:00Z");

    private final List<LoggedEvent> cases = new ArrayList<>();
    private final List<LoggedEvent> rules = new ArrayList<>();
    private long index;

    @Test
    void a_clock_moved_once_for_a_day_off_is_right() {
        registered("a", WEDNESDAY, FRIDAY);
        declared("2024-05-17");
        moved("a", FRIDAY, MONDAY);
        registered("b", WEDNESDAY, MONDAY);

        assertThat(found()).isEmpty();
    }

    @Test
    void a_clock_that_was_never_moved_is_found() {
        registered("a", WEDNESDAY, FRIDAY);
        declared("2024-05-17");

        assertThat(found()).singleElement().asString().contains("never moved");
    }

    @Test
    void a_clock_moved_twice_is_found() {
        registered("a", WEDNESDAY, FRIDAY);
        declared("2024-05-17");
        moved("a", FRIDAY, MONDAY);
        moved("a", MONDAY, "2024-05-21T14:00:00Z");

        assertThat(found()).singleElement().asString().contains("without need, or twice");
    }

    @Test
    void a_clock_whose_term_has_no_such_day_must_not_move() {
        registered("a", WEDNESDAY, FRIDAY);
        declared("2024-05-15");
        moved("a", FRIDAY, MONDAY);

        assertThat(found()).singleElement().asString().contains("without need");
    }

    @Test
    void a_day_off_behind_the_due_moves_levels_once() {
        registered("a", WEDNESDAY, FRIDAY);
        declared("2024-05-20");
        moved("a", FRIDAY, FRIDAY);

        assertThat(found()).isEmpty();
        assertThat(Recalculations.moved(new EventLog(cases), "No 1")).isZero();

        moved("a", FRIDAY, FRIDAY);
        assertThat(found()).singleElement().asString().contains("levels moved without need");
    }

    @Test
    void a_day_off_before_the_due_must_not_move_levels_alone() {
        registered("a", WEDNESDAY, FRIDAY);
        declared("2024-05-17");
        moved("a", FRIDAY, FRIDAY);

        assertThat(found()).singleElement().asString().contains("not moved to a later instant");
    }

    @Test
    void a_clock_missed_before_must_not_move() {
        registered("a", "2024-05-02T06:00:00Z", "2024-05-14T14:00:00Z");
        declared("2024-05-14");
        moved("a", "2024-05-14T14:00:00Z", FRIDAY);

        assertThat(found()).singleElement().asString().contains("without need");
    }

    @Test
    void an_answered_clock_must_not_move() {
        registered("a", WEDNESDAY, FRIDAY);
        event("a", "FirstResponseIssued", "{}");
        declared("2024-05-17");
        moved("a", FRIDAY, MONDAY);

        assertThat(found()).singleElement().asString().contains("without need");
    }

    @Test
    void a_case_must_be_moved_before_anything_else_is_recorded() {
        registered("a", WEDNESDAY, FRIDAY);
        declared("2024-05-17");
        event("a", "NoteAdded", "{}");
        moved("a", FRIDAY, MONDAY);

        assertThat(found()).singleElement().asString().contains("before it was moved");
    }

    @Test
    void a_clock_moved_to_another_day_than_its_neighbours_is_found() {
        registered("a", WEDNESDAY, FRIDAY);
        registered("b", WEDNESDAY, FRIDAY);
        declared("2024-05-17");
        moved("a", FRIDAY, MONDAY);
        moved("b", FRIDAY, "2024-05-21T14:00:00Z");

        assertThat(found()).singleElement().asString().contains("different instants");
    }

    @Test
    void a_clock_moved_from_where_it_never_was_is_found() {
        registered("a", WEDNESDAY, FRIDAY);
        declared("2024-05-17");
        moved("a", "2024-05-16T14:00:00Z", MONDAY);

        assertThat(found()).singleElement().asString().contains("not due");
    }

    @Test
    void a_case_registered_after_the_declaration_knows_it() {
        declared("2024-05-17");
        registered("a", WEDNESDAY, FRIDAY);
        registered("b", WEDNESDAY, MONDAY);

        assertThat(found()).singleElement().asString().contains("different instants");
    }

    private List<String> found() {
        return Recalculations.check(new EventLog(cases), rules);
    }

    private void registered(String caseId, String receivedAt, String dueAt) {
        event(
                caseId,
                "ApplicationRegistered",
                """
                {"clock":{"clockId":"c-%s","startedAt":"%s","schedule":{"dueAt":"%s"}}}\
                """
                        .formatted(caseId, receivedAt, dueAt));
    }

    private void moved(String caseId, String from, String to) {
        event(
                caseId,
                "DeadlineRecalculated",
                """
                {"clockId":"c-%s","oldDueAt":"%s","schedule":{"dueAt":"%s"},"decree":"No 1"}\
                """
                        .formatted(caseId, from, to));
    }

    private void declared(String date) {
        rules.add(
                logged(
                        "calendar/georgia",
                        rules.size(),
                        "NonWorkingDayDeclared",
                        """
                        {"declaration":{"date":"%s","decree":"No %d"}}\
                        """
                                .formatted(date, rules.size() + 1)));
    }

    private void event(String caseId, String type, String payload) {
        long before =
                cases.stream().filter(event -> Objects.equals(event.caseId(), caseId)).count();
        cases.add(logged(caseId, before, type, payload));
    }

    private LoggedEvent logged(String stream, long sequence, String type, String payload) {
        return new LoggedEvent(++index, stream, sequence, type, JSON.readTree(payload), DECREED);
    }
}

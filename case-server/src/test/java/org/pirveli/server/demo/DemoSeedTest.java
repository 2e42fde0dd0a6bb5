package org.pirveli.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.sla.ClockState;
import org.pirveli.domain.casework.Office;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.ViewAwait;
import org.pirveli.server.engine.consultation.ConsultationDoor;
import org.pirveli.server.engine.consultation.OperatorSessions;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.Store;
import org.pirveli.server.security.DemoUsers;

final class DemoSeedTest {

    private static final ZoneId TBILISI = ZoneId.of("Asia/Tbilisi");
    private static final int CASES = 240;
    private static final int CAME_UP_IN_CALLS = 7;
    private static final int IN_ALL = CASES + CAME_UP_IN_CALLS + 4;

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource
    void an_empty_store_is_filled_with_a_case_in_every_situation(Databases database) {
        var store = database.open();
        try (var seeded = store.node("pirveli.processing=false");
                var node = node(store)) {
            assertThat(seed(seeded)).isEqualTo(CASES);
            await().untilAsserted(() -> assertThat(node.count("case_file")).isEqualTo(IN_ALL));
            assertThat(distinct(node, "select distinct status from case_file"))
                    .isEqualTo(names(CaseStatus.values()));
            assertThat(distinct(node, "select distinct channel from case_file"))
                    .isEqualTo(names(Channel.values()));
            assertThat(distinct(node, "select distinct outcome from case_file"))
                    .isEqualTo(names(Outcome.values()));
            assertThat(distinct(node, "select distinct urgency from case_file"))
                    .isEqualTo(names(Urgency.values()));
            assertThat(distinct(node, "select distinct state from case_clock"))
                    .as("nothing stands still where no end is promised")
                    .isEqualTo(
                            names(
                                    EnumSet.complementOf(EnumSet.of(ClockState.PAUSED))
                                            .toArray(ClockState[]::new)));
            assertThat(distinct(node, "select distinct name from case_clock"))
                    .contains("FOLLOW_UP_RESPONSE");
            assertThat(node.count("case_file where restricted")).isPositive();
            assertThat(distinct(node, "select distinct topic from case_file")).hasSize(26);
            assertThat(distinct(node, "select distinct unit from case_file")).hasSize(2);
            await().untilAsserted(() -> everyKindOfEscalationIsThere(node));
        }
    }

    private static void everyKindOfEscalationIsThere(Node node) {
        assertThat(
                        distinct(
                                node,
                                "select distinct state || ' ' || acknowledged || ' ' || level from"
                                        + " case_escalation"))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .contains(
                        "open false 1",
                        "open false 2",
                        "open false 3",
                        "open true 3",
                        "resolved false 3",
                        "resolved true 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T11:00",
                "2026-11-28T12:00",
                "2026-11-30T00:05",
                "2026-01-01T10:00",
                "2026-11-27T18:30",
                "2026-11-27T08:59",
                "2026-04-12T23:59"
            })
    void every_command_is_taken_on_any_day_at_any_hour(String now) {
        try (var node = Databases.H2.open().node("pirveli.processing=false")) {
            at(node, LocalDateTime.parse(now).atZone(TBILISI).toInstant());
            assertThat(seed(node)).isEqualTo(CASES);
            assertThat(node.count("case_registry")).isEqualTo(IN_ALL);
            assertThat(node.count("domain_event where payload_type = 'EscalationAcknowledged'"))
                    .isEqualTo(10);
            assertThat(node.count("domain_event where payload_type = 'CaseClosed'")).isEqualTo(39);
            assertThat(node.count("domain_event where payload_type = 'CaseReopened'")).isEqualTo(5);
            assertThat(node.count("domain_event where payload_type = 'TransferOffered'"))
                    .isEqualTo(10);
            assertThat(node.count("domain_event where payload_type = 'FirstResponseVoided'"))
                    .isEqualTo(2);
            assertThat(node.count("domain_event where payload_type = 'ConsultationCompleted'"))
                    .isEqualTo(34);
            assertThat(node.count("domain_event where payload_type = 'ReplySubmitted'"))
                    .isEqualTo(3);
            assertThat(distinct(node, "select distinct state from operator_session"))
                    .isEqualTo(Set.of("WAITING", "ACTIVE", "HELD", "ENDED"));
        }
    }

    @Test
    void the_desk_has_been_at_work_for_weeks() {
        var store = Databases.H2.open();
        try (var seeded = store.node("pirveli.processing=false");
                var node = node(store)) {
            seed(seeded);
            await().untilAsserted(() -> theReportsHaveFigures(node));
            assertThat(node.count("domain_event where payload_type = 'ProtocolStepSkipped'"))
                    .isPositive();
            assertThat(node.count("domain_event where payload_type = 'ConsultationTransferred'"))
                    .isPositive();
            assertThat(why(node, "demo-given-5"))
                    .as("who could not get it, and why")
                    .contains("NO_SKILL", "OFF_SHIFT", "CONFLICT_OF_INTEREST", "OVER_CAPACITY");
        }
    }

    private static void theReportsHaveFigures(Node node) {
        assertThat(distinct(node, "select distinct status from consultation_file"))
                .contains("WAITING", "ACTIVE", "HELD", "COMPLETED", "ABANDONED");
        assertThat(distinct(node, "select distinct channel from consultation_file"))
                .isEqualTo(Set.of("HOTLINE", "WALK_IN"));
        assertThat(node.count("consultation_file where operator = 'operator2'")).isPositive();
        assertThat(node.count("case_file")).isEqualTo(IN_ALL);
        assertThat(node.count("case_reply where template_id is not null and distance = 0"))
                .as("replies sent as published")
                .isGreaterThan(15);
        assertThat(node.count("case_reply where template_id is not null and distance > 0"))
                .as("edited replies")
                .isPositive();
        assertThat(node.count("case_clock_history")).isPositive();
    }

    private static String why(Node node, String reference) {
        var payload =
                node.jdbc()
                        .sql(
                                "select e.payload from domain_event e join case_registry r on"
                                        + " e.aggregate_identifier = cast(r.case_id as varchar)"
                                        + " where e.payload_type = 'CaseAssigned' and"
                                        + " r.external_reference = ?")
                        .param(reference)
                        .query(byte[].class)
                        .single();
        return new String(payload, StandardCharsets.UTF_8);
    }

    @Test
    void the_next_start_adds_nothing() {
        try (var node = node(Databases.H2.open())) {
            seed(node);
            var events = node.count("domain_event where payload_type = 'ApplicationRegistered'");
            assertThat(seed(node)).isZero();
            assertThat(node.count("domain_event where payload_type = 'ApplicationRegistered'"))
                    .isEqualTo(events);
        }
    }

    @Test
    void a_start_after_a_kill_makes_what_is_missing() {
        try (var node = Databases.H2.open().node("pirveli.processing=false")) {
            seed(node);
            // as if the last fifty had not come to pass
            node.jdbc()
                    .sql(
                            "delete from case_registry where external_reference > 'demo-160'"
                                    + " and external_reference < 'demo-a'")
                    .update();
            assertThat(seed(node)).isEqualTo(50);
            assertThat(
                            distinct(
                                    node,
                                    "select external_reference from case_registry where"
                                            + " external_reference not like '%-b'"))
                    .hasSize(CASES + CAME_UP_IN_CALLS);
            assertThat(node.count("domain_event where payload_type = 'ConsultationOffered'"))
                    .as("no call happens twice")
                    .isEqualTo(45);
        }
    }

    @Test
    void a_store_with_real_cases_is_left_alone() {
        try (var node = Databases.H2.open().node("pirveli.processing=false")) {
            node.does(Said.register(new CaseId(UUID.randomUUID())), Said.OPERATOR);
            assertThat(seed(node)).isZero();
            assertThat(node.count("case_registry")).isEqualTo(1);
        }
    }

    private static int seed(Node node) {
        var factory = node.context().getAutowireCapableBeanFactory();
        var users = factory.createBean(DemoUsers.class);
        return new DemoSeed(
                        node.door(),
                        node.get(ConsultationDoor.class),
                        node.get(OperatorSessions.class),
                        node.get(RuleDoor.class),
                        node.get(ViewAwait.class),
                        node.clock(),
                        node.get(RuleBook.class),
                        node.get(Office.class),
                        users,
                        node.get(EngineSettings.class),
                        node.jdbc(),
                        UUID::randomUUID)
                .seed();
    }

    private static void at(Node node, Instant now) {
        node.clock().shift(Duration.between(node.clock().instant(), now));
    }

    private Node node(Store store) {
        return store.node("pirveli.data-dir=" + directory);
    }

    private static Set<String> distinct(Node node, String query) {
        return node.jdbc().sql(query).query(String.class).list().stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).collect(Collectors.toSet());
    }
}

package org.pirveli.server.engine.passing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.server.engine.OfficeTime;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.sla.Deadlines;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class OfficeTimePassesTest {

    private static final Instant MONDAY = Instant.parse("2024-01-22T06:00:00Z");
    private static final String STANDS = "pirveli.clock.stands-at=" + MONDAY;

    @ParameterizedTest
    @EnumSource
    void time_that_is_moved_on_stops_at_every_level_on_the_way_and_each_is_raised_a_moment_later(
            Databases database) {
        try (var node = database.open().node(STANDS)) {
            var cases = new CaseId[] {registered(node), registered(node), registered(node)};

            assertThat(move(node, Duration.ofDays(10), true)).isTrue();

            for (var caseId : cases) {
                assertThat(escalations(node, caseId))
                        .hasSize(3)
                        .allSatisfy(each ->
                                assertThat(each.detectedAt())
                                        .isEqualTo(each.raisedAt().plusMillis(1)));
            }
            assertThat(node.count(CaseEscalated.class)).isEqualTo(9);
            assertThat(node.get(Deadlines.class).open()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_clock_that_stands_shows_one_instant_until_it_is_moved_or_let_go(Databases database)
            throws InterruptedException {
        try (var node = database.open().node(STANDS)) {
            Thread.sleep(Duration.ofMillis(5));
            assertThat(node.clock().instant()).isEqualTo(MONDAY);

            assertThat(move(node, Duration.ofHours(2), true)).isTrue();
            assertThat(node.clock().instant()).isEqualTo(MONDAY.plus(Duration.ofHours(2)));
            assertThat(node.clock().stands()).isTrue();

            assertThat(move(node, Duration.ofHours(1), false)).isTrue();
            Thread.sleep(Duration.ofMillis(5));
            assertThat(node.clock().stands()).isFalse();
            assertThat(node.clock().instant())
                    .isAfter(MONDAY.plus(Duration.ofHours(3)))
                    .isBefore(MONDAY.plus(Duration.ofHours(4)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_office_that_was_moved_ahead_starts_again_where_it_was(Databases database) {
        var store = database.open();
        Instant recordedAt;
        try (var node = store.node()) {
            assertThat(move(node, Duration.ofDays(20), false)).isTrue();
            recordedAt = node.clock().instant();
            registered(node);
        }
        try (var node = store.node()) {
            assertThat(node.clock().instant()).isAfterOrEqualTo(recordedAt);
        }
    }

    private static boolean move(Node node, Duration by, boolean stand) {
        return node.get(OfficeTime.class).moveTo(node.clock().instant().plus(by), stand);
    }

    private static CaseId registered(Node node) {
        var caseId = new CaseId(UUID.randomUUID());
        node.does(Said.register(caseId, node.clock().instant()), Said.OPERATOR);
        return caseId;
    }

    private static Iterable<Escalation> escalations(Node node, CaseId caseId) {
        return node.get(CaseFiles.class)
                .byId(caseId, Sight.ALL, node.clock().instant())
                .orElseThrow()
                .escalations();
    }
}

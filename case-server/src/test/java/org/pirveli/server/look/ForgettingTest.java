package org.pirveli.server.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Role;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.harness.Databases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ForgettingTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void looks_are_forgotten_when_their_time_is_over_and_not_before(Databases database) {
        try (var node = database.open().node()) {
            var jdbc = node.get(JdbcTemplate.class);
            var table =
                    new LookTable(
                            jdbc,
                            new TransactionTemplate(node.get(PlatformTransactionManager.class)),
                            node.get(PersonalTexts.class));
            add(table, NOW.minus(Duration.ofDays(91)));
            add(table, NOW.minus(Duration.ofDays(90)));
            add(table, NOW);
            var forgetting =
                    new Forgetting(table, new LookSettings(Duration.ofDays(90)), () -> NOW);
            forgetting.forget();
            forgetting.destroy();
            for (var each : List.of("look", "look_seen")) {
                assertThat(
                                JdbcClient.create(jdbc)
                                        .sql("select count(*) from " + each)
                                        .query(Integer.class)
                                        .single())
                        .isEqualTo(2);
            }
        }
    }

    private static void add(LookTable table, Instant at) {
        var look =
                new Look(
                        new UUID(0, at.toEpochMilli()),
                        at,
                        "operator",
                        Role.OPERATOR,
                        "console",
                        Purpose.CASEWORK,
                        null,
                        List.of());
        var seen =
                new Look.Seen(
                        new Matter(Matter.Kind.CASE, new UUID(0, 1).toString()),
                        new TreeSet<>(List.of("subject")));
        table.add(look, at, List.of(new LookTable.Row(seen, 1, true, false)));
    }

    @Test
    void looks_cannot_be_forgotten_at_once() {
        assertThatThrownBy(() -> new LookSettings(Duration.ofDays(89)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("90 days");
    }
}

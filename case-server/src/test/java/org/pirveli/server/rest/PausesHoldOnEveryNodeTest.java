package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.engine.live.Standstill;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers on one PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PausesHoldOnEveryNodeTest {

    @Test
    void a_pause_holds_on_every_node_and_over_a_restart() {
        var settings = Store.POSTGRESQL.settings();
        try (var one = TestServer.start(settings)) {
            String unseen;
            try (var other = TestServer.start(settings)) {
                new Followers(new Desk(one)).pause(Followers.CASES);
                await().atMost(Duration.ofSeconds(5))
                        .until(() -> other.bean(Standstill.class).now().isPresent());
                unseen = registered(other);
                assertThat(shown(one, unseen)).isFalse();
            }
            try (var again = TestServer.start(settings)) {
                assertThat(again.bean(Standstill.class).now()).contains(Standstill.Why.PAUSED);
                var another = registered(again);
                await().during(Duration.ofSeconds(3))
                        .atMost(Duration.ofSeconds(6))
                        .until(() -> !shown(one, unseen) && !shown(again, another));

                new Followers(new Desk(again)).resume(Followers.CASES);
                assertThat(shown(one, unseen)).isTrue();
                assertThat(shown(one, another)).isTrue();
                await().atMost(Duration.ofSeconds(5))
                        .until(() -> one.bean(Standstill.class).now().isEmpty());
            }
        }
    }

    @Test
    void a_rebuild_on_one_node_loses_nothing_of_what_is_done_on_another() throws Exception {
        var settings = Store.POSTGRESQL.settings();
        try (var one = TestServer.start(settings);
                var other = TestServer.start(settings)) {
            for (int i = 0; i < 50; i++) {
                registered(one);
            }
            one.bean(JdbcClient.class).sql("update case_file set status = 'LOST'").update();
            var stop = new AtomicBoolean();
            var writers =
                    List.of(one, other).stream()
                            .map(each ->
                                    Thread.ofPlatform()
                                            .start(() -> {
                                                while (!stop.get()) {
                                                    registered(each);
                                                }
                                            }))
                            .toList();
            var followers = new Followers(new Desk(other));
            for (int i = 0; i < 3; i++) {
                followers.rebuild(Followers.CASES);
            }
            stop.set(true);
            for (var writer : writers) {
                writer.join();
            }
            followers.awaitFollowing(Followers.CASES);
            var jdbc = one.bean(JdbcClient.class);
            assertThat(count(jdbc, "case_file"))
                    .isEqualTo(
                            count(
                                    jdbc,
                                    "domain_event where type = 'Case' and sequence_number = 0"));
            assertThat(count(jdbc, "case_file where status = 'LOST'")).isZero();
            assertThat(count(jdbc, "processor_deed")).isEqualTo(3);
        }
    }

    private static String registered(TestServer server) {
        return new Desk(server).registered();
    }

    private static boolean shown(TestServer server, String caseId) {
        return server.bean(JdbcClient.class)
                        .sql("select count(*) from case_file where case_id = ?")
                        .param(UUID.fromString(caseId))
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static long count(JdbcClient jdbc, String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}

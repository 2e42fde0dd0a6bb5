package org.pirveli.server.engine.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.projections.casework.CaseViews;
import org.pirveli.projections.casework.ViewRebuild;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Eventually;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.RandomDesk;
import org.pirveli.server.harness.Store;
import org.pirveli.server.harness.ViewDump;
import org.pirveli.server.start.Upkeep;

final class ViewsAreTheLogReadAgainTest {

    @ParameterizedTest
    @EnumSource
    void reset_and_replay_and_rebuild_give_the_same_bytes(Databases database) {
        var store = database.open();
        try (var node = store.node()) {
            lives(node, 1);
        }
        try (var upkeep = store.node("pirveli.processing=false")) {
            var live = ViewDump.of(upkeep);
            assertThat(live.get("case_file")).hasSizeGreaterThan(15);
            assertThat(live.get("case_escalation")).isNotEmpty();

            upkeep.get(ViewRebuild.class).run();
            assertThat(ViewDump.differences(live, ViewDump.of(upkeep))).isEmpty();

            upkeep.get(CaseViews.class).clear();
            upkeep.jdbc()
                    .sql("delete from token_entry where processor_name = 'case-views'")
                    .update();
            assertThat(ViewDump.of(upkeep).get("case_file")).isEmpty();
            try (var node = store.node()) {
                Eventually.caughtUp(node);
            }
            assertThat(ViewDump.differences(live, ViewDump.of(upkeep))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void views_of_another_version_are_rebuilt_when_the_server_starts(Databases database) {
        var store = database.open();
        try (var node = store.node()) {
            lives(node, 2);
        }
        try (var upkeep = store.node("pirveli.processing=false")) {
            var live = ViewDump.of(upkeep);
            upkeep.jdbc().sql("update view_state set version = version - 1").update();
            upkeep.jdbc().sql("update case_file set status = 'LOST', body = '{}'").update();
            upkeep.jdbc().sql("delete from case_clock").update();
            try (var node = store.node()) {
                await().until(() -> !node.get(Processing.class).rebuilding());
                Eventually.caughtUp(node);

                assertThat(ViewDump.differences(live, ViewDump.of(node))).isEmpty();
                node.shows(node.registers(), 1);
            }
        }
    }

    /** Two nodes start at once; the second one waited while the first one rebuilt. */
    @Test
    void what_another_node_has_rebuilt_is_not_rebuilt_again() {
        var store = Databases.POSTGRESQL.open();
        try (var node = store.node()) {
            Eventually.caughtUp(node);
        }
        try (var waiting = store.node("pirveli.processing=false")) {
            waiting.registers();

            assertThat(waiting.get(ViewRebuild.class).runIfStillNeeded()).isEmpty();
            assertThat(waiting.count("case_file")).isZero();
            try (var node = store.node()) {
                Eventually.caughtUp(node);
            }
            assertThat(waiting.count("case_file")).isEqualTo(1);
            waiting.jdbc().sql("update view_state set version = version - 1").update();
            assertThat(waiting.get(ViewRebuild.class).runIfStillNeeded())
                    .hasValueSatisfying(done -> assertThat(done.cases()).isEqualTo(1));
        }
    }

    /** As an operator does it who has changed a view, while the office works. */
    @Test
    void the_command_rebuilds_beside_servers_that_work() throws Exception {
        var store = Databases.POSTGRESQL.open();
        try (var node = store.node()) {
            lives(node, 3);
            var stop = new AtomicBoolean();
            var writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                var desk = new RandomDesk(node, 4);
                                while (!stop.get()) {
                                    desk.work(5);
                                }
                            });
            int exit = rebuild(store);
            stop.set(true);
            writer.join();

            assertThat(exit).isZero();
            Eventually.caughtUp(node);
            node.shows(node.registers(), 1);
            var live = ViewDump.of(node);
            assertThat(rebuild(store)).isZero();
            Eventually.caughtUp(node);
            assertThat(ViewDump.differences(live, ViewDump.of(node))).isEmpty();
        }
    }

    @Test
    void the_command_verifies_beside_servers_that_work_and_says_by_its_exit_code_what_it_found()
            throws Exception {
        var store = Databases.POSTGRESQL.open();
        try (var node = store.node()) {
            lives(node, 5);
            var stop = new AtomicBoolean();
            var writer =
                    Thread.ofPlatform()
                            .start(() -> {
                                var desk = new RandomDesk(node, 6);
                                while (!stop.get()) {
                                    desk.work(5);
                                }
                            });
            int exit = upkeep(store, "verify-views");
            stop.set(true);
            writer.join();
            assertThat(exit).isZero();

            var falsified =
                    node.jdbc()
                            .sql(
                                    "update case_clock set backdated = not backdated where clock_id"
                                            + " = (select clock_id from case_clock limit 1)")
                            .update();
            assertThat(falsified).isPositive();
            assertThat(upkeep(store, "verify-views")).isEqualTo(1);
            assertThat(rebuild(store)).isZero();
            assertThat(upkeep(store, "verify-views")).isZero();
        }
    }

    @Test
    void a_command_that_does_not_exist_is_refused_and_nothing_is_started() {
        assertThat(Upkeep.run("--pirveli.command=rebuild-view", "--logging.level.root=off"))
                .hasValue(2);
    }

    @Test
    void the_command_says_by_its_exit_code_that_it_failed() {
        assertThat(
                        Upkeep.run(
                                "--pirveli.command=rebuild-views",
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere",
                                "--spring.datasource.hikari.connection-timeout=250",
                                "--spring.datasource.hikari.initialization-fail-timeout=1",
                                "--logging.level.root=off"))
                .hasValue(1);
    }

    private static int rebuild(Store store) {
        return upkeep(store, "rebuild-views");
    }

    private static int upkeep(Store store, String command) {
        return Upkeep.run(
                        "--pirveli.command=" + command,
                        "--spring.datasource.url=" + store.url(),
                        "--logging.level.root=warn")
                .orElseThrow();
    }

    private static void lives(Node node, long seed) {
        var desk = new RandomDesk(node, seed);
        assertThat(desk.work(200)).isGreaterThan(60);
        node.moveTo(node.workingMorning(Duration.ofDays(9)));
        assertThat(desk.work(60)).isPositive();
        await().until(() ->
                node.jdbc()
                                .sql("select count(*) from deadline where" + " due_at < ?")
                                .param(node.clock().instant().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        == 0);
        Eventually.caughtUp(node);
    }
}

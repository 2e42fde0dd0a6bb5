package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PausingAndRebuildingTest {

    private static final Map<String, Object> WHY = Map.of("reason", "Because");
    private static final String REACTION =
            Followers.PATH + "when-case-marked-duplicate-then-survivor-inherits-its-due";

    @Parameter Store store;

    private static TestServer server;
    private static Desk desk;
    private static Followers followers;

    @BeforeParameterizedClassInvocation
    static void begin(Store store) {
        server = TestServer.start(store.settings());
        desk = new Desk(server);
        followers = new Followers(desk);
    }

    @AfterParameterizedClassInvocation
    static void end() {
        server.close();
    }

    @Test
    void a_paused_view_stands_still_says_so_and_goes_on_where_it_stood() {
        var before = desk.registered();
        followers.awaitFollowing(Followers.CASES);
        followers.pause(Followers.CASES);
        long begun = System.nanoTime();
        var during = desk.operator().post("/api/v1/cases", Bodies.application()).expect(201);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("nobody waits for what stands still")
                .isLessThan(Duration.ofSeconds(2));
        assertThat(during.header("Consistency")).isEqualTo("pending");
        var queue = desk.supervisor().get("/api/v1/queue").expect(200);
        assertThat(queue.header("Consistency")).isEqualTo("pending");
        assertThat(count(before)).isOne();
        assertThat(count(during.text("/caseId"))).isZero();
        var standing = followers.read(Followers.CASES);
        assertThat(standing.at("/state").asString()).isEqualTo("PAUSED");
        assertThat(standing.at("/eventsBehind").asLong()).isPositive();
        assertThat(standing.at("/pause/by").asString()).isEqualTo("admin");
        assertThat(standing.at("/pause/reason").asString()).isEqualTo("The index grows");

        var health = desk.admin().get("/actuator/health").expect(200);
        assertThat(health.text("/status")).isEqualTo("UP");
        assertThat(health.json().at("/components/views/details/paused").asBoolean()).isTrue();
        server.nobody().get("/actuator/health/readiness").expect(200);
        assertThat(desk.admin().get("/actuator/prometheus").body())
                .contains("pirveli_processor_paused{follower=\"case-views\"} 1.0");

        followers.resume(Followers.CASES);
        assertThat(count(during.text("/caseId"))).isOne();
        await().atMost(Duration.ofSeconds(5))
                .until(() ->
                        desk.supervisor().get("/api/v1/queue").header("Consistency").isEmpty());
    }

    @Test
    void what_is_asked_twice_is_done_and_recorded_once() {
        int before = followers.read(REACTION).at("/deeds").size();
        desk.admin().post(REACTION + "/resume", WHY).expect(200);
        for (int i = 0; i < 2; i++) {
            desk.admin().post(REACTION + "/pause", WHY).expect(200);
        }
        assertThat(followers.read(REACTION).at("/deeds")).hasSize(before + 1);
        for (int i = 0; i < 2; i++) {
            desk.admin().post(REACTION + "/resume", WHY).expect(200);
        }
        var deeds = followers.read(REACTION).at("/deeds");
        assertThat(deeds).hasSize(before + 2);
        assertThat(deeds.at("/0/deed").asString()).isEqualTo("RESUME");
        followers.awaitFollowing(REACTION);
    }

    @Test
    void a_rebuild_writes_what_the_log_says_and_leaves_a_pause_as_it_is() {
        var caseId = desk.registered();
        followers.pause(Followers.CASES);
        jdbc().sql("update case_file set status = 'LOST' where case_id = ?")
                .param(UUID.fromString(caseId))
                .update();
        followers.rebuild(Followers.CASES);
        assertThat(
                        jdbc().sql("select status from case_file where case_id = ?")
                                .param(UUID.fromString(caseId))
                                .query(String.class)
                                .single())
                .isEqualTo("RECEIVED");
        assertThat(followers.read(Followers.CASES).at("/pause").isNull()).isFalse();
        followers.resume(Followers.CASES);
        var next = desk.operator().post("/api/v1/cases", Bodies.application()).expect(201);
        await().atMost(Duration.ofSeconds(5)).until(() -> count(next.text("/caseId")) == 1);
    }

    @Test
    void consultations_are_rebuilt_too() {
        var id =
                desk.supervisor()
                        .post("/api/v1/consultations", Map.of("channel", "WALK_IN"))
                        .expect(201)
                        .text("/consultationId");
        jdbc().sql("delete from consultation_file").update();
        followers.rebuild(Followers.PATH + "consultation-views");
        followers.awaitFollowing(Followers.PATH + "consultation-views");
        desk.supervisor().get("/api/v1/consultations/" + id).expect(200);
        var rebuild = followers.read(Followers.PATH + "consultation-views").at("/rebuild");
        assertThat(rebuild.at("/done").asInt()).isEqualTo(rebuild.at("/total").asInt());
    }

    @Test
    void whoever_acts_on_what_it_reads_is_never_told_again() {
        desk.admin().post(REACTION + "/rebuild", WHY).refused(409, "PROCESSOR_NOT_REPLAYED");
        desk.admin()
                .post(Followers.PATH + "deadlines/rebuild", WHY)
                .refused(409, "PROCESSOR_NOT_REPLAYED");
        assertThat(followers.read(REACTION).at("/rebuildable").asBoolean()).isFalse();
    }

    @Test
    void a_reason_is_wanted_and_a_name_that_is_known() {
        for (var deed : new String[] {"pause", "resume", "rebuild"}) {
            desk.admin()
                    .post(Followers.CASES + "/" + deed, Map.of())
                    .refused(400, "INVALID_REQUEST");
            desk.admin()
                    .post(Followers.CASES + "/" + deed, Map.of("reason", " "))
                    .refused(400, "INVALID_REQUEST");
            desk.admin().post(Followers.PATH + "nobody/" + deed, WHY).refused(404, "NOT_FOUND");
        }
    }

    @Test
    void an_auditor_reads_what_was_done_and_does_nothing() {
        desk.auditor().get("/api/v1/processors").expect(200);
        desk.auditor().post(Followers.CASES + "/pause", WHY).refused(403, "NOT_AUTHORISED");
        desk.supervisor().get("/api/v1/processors").refused(403, "NOT_AUTHORISED");
    }

    private long count(String caseId) {
        return jdbc().sql("select count(*) from case_file where case_id = ?")
                .param(UUID.fromString(caseId))
                .query(Long.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return server.bean(JdbcClient.class);
    }
}

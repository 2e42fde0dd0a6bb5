package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class MovingTheClockTest {

    private static final String CLOCK = "/api/v1/office-clock";
    private static final String MOVE = CLOCK + "/moves";

    private static @TempDir Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(List.of("--pirveli.data-dir=" + folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoever_lets_ten_days_pass_sees_at_once_what_was_missed_in_them() {
        var desk = new Desk(server);
        var caseId = desk.registered();
        var before = now();

        var moved = server.as("admin").post(MOVE, Map.of("by", "P10D")).expect(200).json();

        assertThat(moved.get("settled").booleanValue()).isTrue();
        assertThat(moved.get("stands").booleanValue()).isFalse();
        assertThat(desk.readText(caseId, "/clocks/0/condition")).isEqualTo("BREACHED");
        assertThat(desk.read(caseId).get("escalations")).hasSize(3);
        assertThat(Duration.between(before, now()))
                .isBetween(Duration.ofDays(10), Duration.ofDays(11));
    }

    @Test
    void the_clock_says_how_far_it_is_ahead_and_whether_it_stands() {
        var target = now().plus(Duration.ofHours(1)).toString();
        server.as("admin").post(MOVE, Map.of("to", target, "stand", true)).expect(200);

        var face = server.as("integrator").get(CLOCK).expect(200);

        assertThat(face.text("/now")).isEqualTo(target);
        assertThat(face.text("/zone")).isEqualTo("Asia/Tbilisi");
        assertThat(face.json().get("stands").booleanValue()).isTrue();
        assertThat(Duration.parse(face.text("/ahead"))).isPositive();
        server.as("admin").post(MOVE, Map.of("by", "PT0S")).expect(200);
        assertThat(server.as("auditor").get(CLOCK).expect(200).json().get("stands").booleanValue())
                .isFalse();
    }

    @Test
    void time_is_moved_forwards_a_month_at_a_time_and_by_administrators() {
        var admin = server.as("admin");
        refuse(admin.post(MOVE, Map.of()), "/to");
        refuse(admin.post(MOVE, Map.of("by", "P32D")), "/by");
        refuse(admin.post(MOVE, Map.of("to", "2020-01-01T00:00:00Z")), "/to");
        refuse(admin.post(MOVE, Map.of("by", "P1D", "to", now().toString())), "/by");
        server.as("supervisor").post(MOVE, Map.of("by", "P1D")).refused(403, "NOT_AUTHORISED");
    }

    private static void refuse(Reply reply, String pointer) {
        assertThat(reply.refused(400, "INVALID_REQUEST").text("/errors/0/pointer"))
                .isEqualTo(pointer);
    }

    private static Instant now() {
        return server.now();
    }
}

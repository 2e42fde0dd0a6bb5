package org.pirveli.server.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.SharedNodes;
import org.slf4j.LoggerFactory;

final class DatabaseTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-24T08:00:00Z");

    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private Instant database = NOON;
    private Instant node = NOON;
    private long ticks;

    @BeforeEach
    void listen() {
        told.start();
        logger().addAppender(told);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(told);
    }

    @Test
    void a_node_whose_clock_is_off_goes_by_the_database_and_says_so_once() {
        node = NOON.plus(Duration.ofHours(3));
        var time = time();
        pass(Duration.ofMinutes(1));
        time.synchronise();

        assertThat(time.instant()).isEqualTo(NOON.plusSeconds(60));
        assertThat(warnings()).hasSize(1).first().asString().contains("by 10800000 ms");
    }

    @Test
    void a_node_that_is_set_by_hand_decides_nothing() {
        var time = time();
        node = NOON.minus(Duration.ofDays(30));
        time.synchronise();

        assertThat(time.instant()).isEqualTo(NOON);
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void between_two_looks_time_goes_on() {
        var time = time();
        pass(Duration.ofSeconds(4));

        assertThat(time.instant()).isEqualTo(NOON.plusSeconds(4));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_small_step_back_is_waited_for() {
        var time = time();
        pass(Duration.ofSeconds(4));
        var before = time.instant();
        database = database.minusSeconds(2);
        time.synchronise();

        assertThat(time.instant()).isEqualTo(before);
        pass(Duration.ofSeconds(3));
        assertThat(time.instant()).isEqualTo(before.plusSeconds(1));
    }

    @Test
    void a_jump_of_the_database_is_followed_and_told() {
        var time = time();
        time.instant();
        database = database.minus(Duration.ofHours(1));
        node = node.minus(Duration.ofHours(1));
        time.synchronise();

        assertThat(time.instant()).isEqualTo(NOON.minus(Duration.ofHours(1)));
        assertThat(warnings()).hasSize(1).first().asString().contains("has jumped");
    }

    @Test
    void the_framework_stamps_by_the_database() {
        var time = SharedNodes.on(Databases.POSTGRESQL).get(DatabaseTime.class);
        var stamp = GenericEventMessage.clock.instant();

        assertThat(Duration.between(time.instant(), stamp).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void in_production_the_clock_cannot_be_shifted() {
        var office = new ShiftedOfficeClock(time(), false);

        assertThatThrownBy(() -> office.shift(Duration.ofDays(1)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(office.instant()).isEqualTo(NOON);
    }

    @Test
    void a_shift_moves_the_office_and_not_the_machine() {
        var machine = time();
        var office = new ShiftedOfficeClock(machine, true);
        office.shift(Duration.ofDays(2));

        assertThat(office.instant()).isEqualTo(NOON.plus(Duration.ofDays(2)));
        assertThat(machine.instant()).isEqualTo(NOON);
    }

    private DatabaseTime time() {
        return new DatabaseTime(() -> database, () -> node, () -> ticks);
    }

    private void pass(Duration time) {
        database = database.plus(time);
        node = node.plus(time);
        ticks += time.toNanos();
    }

    private java.util.List<String> warnings() {
        return told.list.stream()
                .filter(each -> each.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(DatabaseTime.class);
    }
}

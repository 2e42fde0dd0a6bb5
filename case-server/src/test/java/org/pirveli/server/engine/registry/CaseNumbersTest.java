package org.pirveli.server.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.AtOnce.Returned;
import org.pirveli.server.harness.AtOnce.Threw;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.TwoNodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

final class CaseNumbersTest {

    private static final ZoneId TBILISI = ZoneId.of("Asia/Tbilisi");

    @Test
    void no_number_comes_twice_under_load_over_two_nodes() {
        var works = new ArrayList<Callable<List<String>>>();
        for (int i = 0; i < 6; i++) {
            var node = i % 2 == 0 ? TwoNodes.one() : TwoNodes.other();
            works.add(() -> numbersOf(node, 25));
        }

        var numbers =
                AtOnce.all(works).stream()
                        .flatMap(each ->
                                switch (each) {
                                    case Returned<List<String>>(var some) -> some.stream();
                                    case Threw<List<String>>(var failure) ->
                                            throw new AssertionError(failure);
                                })
                        .toList();

        assertThat(numbers).hasSize(150).doesNotHaveDuplicates();
        // each is read back through its check digit
        assertThat(numbers)
                .allSatisfy(number -> assertThat(new CaseNumber(number).value()).isEqualTo(number));
    }

    @ParameterizedTest
    @EnumSource
    void a_new_year_begins_with_one(Databases database) {
        try (var node = database.open().node()) {
            var before = number(node);
            int year = node.clock().instant().atZone(TBILISI).getYear();
            var newYear = ZonedDateTime.of(year + 1, 1, 1, 0, 0, 0, 0, TBILISI).toInstant();
            node.clock().shift(Duration.between(node.clock().instant(), newYear).plusSeconds(1));

            assertThat(before).startsWith(year + "-");
            assertThat(number(node)).startsWith(year + 1 + "-000001-");
            assertThat(number(node)).startsWith(year + 1 + "-000002-");
        }
    }

    /** Midnight strikes after the number was taken out and before the case is decided. */
    @Test
    void a_case_that_is_taken_in_at_midnight_belongs_to_the_new_year() {
        var prepared = Databases.H2.open().prepared().with("pirveli.processing=false");
        try (var node = prepared.and(Midnight.class).start()) {
            node.get(StrikingClock.class).strikeAfterOneLook();

            assertThat(number(node)).startsWith("2031-000001-");
        }
    }

    @Test
    void a_number_of_the_old_year_is_not_given_in_the_new() {
        var reserved = new ReservedNumbers(2026, List.of(CaseNumber.of(2026, 7)));

        assertThatThrownBy(() -> reserved.next(2027)).isInstanceOf(NumberSource.WrongYear.class);
        assertThat(reserved.next(2026)).isEqualTo(CaseNumber.of(2026, 7));
    }

    @ParameterizedTest
    @EnumSource
    void numbers_that_were_not_used_are_given_to_the_next(Databases database) {
        try (var node = database.open().node()) {
            var first = number(node);
            var refused = Said.register(new CaseId(UUID.randomUUID()), "twice");
            node.does(refused, Said.OPERATOR);
            assertThatThrownBy(() ->
                            node.does(
                                    Said.register(new CaseId(UUID.randomUUID()), "twice"),
                                    Said.OPERATOR))
                    .isInstanceOf(org.pirveli.api.Refused.class);

            assertThat(first).contains("-000001-");
            assertThat(number(node)).contains("-000003-");
        }
    }

    private static List<String> numbersOf(Node node, int count) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            numbers.add(number(node));
        }
        return numbers;
    }

    private static String number(Node node) {
        var number =
                node.does(Said.register(new CaseId(UUID.randomUUID())), Said.OPERATOR).caseNumber();
        if (number == null) {
            throw new AssertionError("a case has a number");
        }
        return number.value();
    }

    static final class Midnight {

        @Bean
        @Primary
        StrikingClock strikingClock() {
            return new StrikingClock();
        }
    }

    /** It strikes after somebody has looked at it for the last time in the old year. */
    static final class StrikingClock implements OfficeClock {

        private static final Instant LAST_MOMENT =
                ZonedDateTime.of(2030, 12, 31, 23, 59, 59, 999_000_000, TBILISI).toInstant();

        private final AtomicInteger looksLeft = new AtomicInteger(Integer.MAX_VALUE);

        void strikeAfterOneLook() {
            looksLeft.set(1);
        }

        @Override
        public Instant instant() {
            return looksLeft.getAndDecrement() > 0 ? LAST_MOMENT : LAST_MOMENT.plusMillis(1);
        }

        @Override
        public void shift(Duration by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T at(Instant then, Supplier<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration shifted() {
            return Duration.ZERO;
        }

        @Override
        public void standAt(Instant instant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void run() {}

        @Override
        public boolean stands() {
            return false;
        }
    }
}

package org.pirveli.projections.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.pirveli.api.Provenance;
import org.pirveli.api.Role;
import org.pirveli.api.casework.event.CaseEvent;

/** An office that works at random, by its own rules: the same seed gives the same history. */
final class RandomOffice {

    final Random random;
    Instant now = Instant.parse("2026-11-02T05:00:00Z");
    private final double openings;
    private final int mostInHand;
    private final List<RandomCase> cases = new ArrayList<>();
    private int numbers;

    RandomOffice(long seed) {
        this(seed, 0.1, 150);
    }

    /**
     * Sets up an office.
     *
     * @param openings how many of the events begin a case
     * @param mostInHand how many cases anything happens to at the same time
     */
    RandomOffice(long seed, double openings, int mostInHand) {
        random = new Random(seed);
        this.openings = openings;
        this.mostInHand = mostInHand;
    }

    Stream<Recorded> history() {
        return Stream.generate(this::next);
    }

    /** The next that happens. */
    Recorded next() {
        now = now.plus(Duration.ofMillis(random.nextLong(3_600_000)));
        if (cases.isEmpty() || random.nextDouble() < openings) {
            var opened = new RandomCase(this, ++numbers);
            if (cases.size() < mostInHand) {
                cases.add(opened);
            } else {
                cases.set(random.nextInt(cases.size()), opened);
            }
            return recorded(0, opened.registered());
        }
        var one = pick(cases);
        var event = one.step();
        return recorded(one.version++, event);
    }

    private Recorded recorded(long sequence, CaseEvent event) {
        return new Recorded(
                sequence,
                event,
                new Provenance(
                        pick(List.of("operator", "supervisor", "portal")),
                        pick(List.of(Role.OPERATOR, Role.SUPERVISOR, Role.INTEGRATOR)),
                        pick(List.of("console", "portal")),
                        event.occurredAt(now),
                        now,
                        "Some" + random.nextInt(10),
                        uuid().toString(),
                        uuid().toString(),
                        uuid().toString()));
    }

    <T> T pick(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    UUID uuid() {
        return new UUID(
                (random.nextLong() & ~0xf000L) | 0x7000L,
                (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }
}

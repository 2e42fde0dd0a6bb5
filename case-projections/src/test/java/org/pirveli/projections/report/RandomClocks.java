package org.pirveli.projections.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ClockFacts.ClockFact;

/** Clocks at random, begun within two years; some answered, some not. */
final class RandomClocks {

    static final ZoneId OFFICE = ZoneId.of("Asia/Tbilisi");
    static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");
    static final List<UnitId> UNITS =
            List.of(new UnitId("first-response"), new UnitId("regions"), new UnitId("children"));
    static final List<TopicCode> TOPICS = List.of(new TopicCode("HEALTH"), new TopicCode("PRISON"));
    static final List<VersionRef> POLICIES =
            List.of(
                    new VersionRef("standard", 1),
                    new VersionRef("standard", 2),
                    new VersionRef("five-days", 1));

    /** Half of all time is worked. */
    static final WorkingTime HALF =
            (_, _, from, to) -> Duration.ofMillis(Duration.between(from, to).toMillis() / 2);

    private final Random random;

    RandomClocks(long seed) {
        random = new Random(seed);
    }

    Stream<ClockFact> clocks() {
        return Stream.generate(this::clock);
    }

    private ClockFact clock() {
        var startedAt = BEGINNING.plus(upTo(Duration.ofDays(730)));
        var dueAt = startedAt.plus(Duration.ofDays(2)).plus(upTo(Duration.ofDays(5)));
        var state = pick(List.of(ClockState.values()));
        var answeredAt =
                switch (state) {
                    case MET -> startedAt.plus(upTo(Duration.between(startedAt, dueAt)));
                    case MET_LATE -> dueAt.plusMillis(1).plus(upTo(Duration.ofDays(20)));
                    case CANCELLED -> startedAt.plus(upTo(Duration.ofDays(20)));
                    case RUNNING, PAUSED, NOT_MEASURED -> null;
                };
        return new ClockFact(
                new CaseId(uuid()),
                CaseNumber.of(2024, 1 + random.nextInt(900_000)),
                pick(List.of(CaseKind.values())),
                pick(List.of(Channel.values())),
                pick(UNITS),
                random.nextInt(3) == 0 ? null : pick(TOPICS),
                random.nextInt(5) == 0,
                new ClockId(uuid()),
                ClockName.FIRST_RESPONSE,
                1,
                state,
                pick(POLICIES),
                "georgia",
                pick(UNITS),
                startedAt,
                state == ClockState.PAUSED ? null : dueAt,
                answeredAt,
                state.answered() && random.nextInt(4) == 0);
    }

    <T> T pick(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}

package org.pirveli.domain.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.CaseCommand.DistributeCase;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RebalanceCase;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ImportedOutcome;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.worktime.GeorgianCalendar;

/** Everything that someone might ask of the case now: sensible, mistaken, stale or malformed. */
final class Sayings {

    private static final List<CaseId> CASES =
            List.of(
                    Asked.ID,
                    TestOffice.OTHER,
                    TestOffice.THIRD,
                    TestOffice.ITSELF_A_DUPLICATE,
                    TestOffice.SURVIVED_BY_THIS,
                    TestOffice.NO_CASE);
    private static final List<UnitId> UNITS =
            List.of(TestOffice.FIRST, TestOffice.REGIONS, TestOffice.CHILDREN, TestOffice.NO_UNIT);

    private final Random random;
    private final Instant now;
    private final CaseState state;

    Sayings(Random random, Instant now, CaseState state) {
        this.random = random;
        this.now = now;
        this.state = state;
    }

    Stream<CaseCommand> all() {
        return Stream.of(
                        takingIn(),
                        Arrays.stream(Asked.everything()),
                        sorting(),
                        answers(),
                        ends(),
                        others(),
                        filing(),
                        engine())
                .flatMap(sayings -> sayings);
    }

    private Stream<CaseCommand> takingIn() {
        var received = now.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 30)));
        var outcomes = ImportedOutcome.values();
        return Stream.of(
                Asked.register(),
                Asked.received(received),
                Asked.received(now.plusMillis(1)),
                Asked.received(Instant.MIN),
                Asked.sortedUnder(TestOffice.NO_TOPIC),
                Asked.inUnit(UNITS.get(random.nextInt(UNITS.size()))),
                Asked.about(" "),
                Asked.imported(received, null, null),
                Asked.imported(received, null, instantBefore(received)),
                Asked.imported(received, outcomes[random.nextInt(outcomes.length)], null),
                Asked.imported(
                        received,
                        outcomes[random.nextInt(outcomes.length)],
                        instantBefore(received)));
    }

    private Instant instantBefore(Instant received) {
        long until = Duration.between(received, now).toMillis();
        return received.plusMillis(random.nextLong(-1_000, until + 1_000));
    }

    private Stream<CaseCommand> sorting() {
        return Stream.of(
                Asked.classify(TestOffice.HEALTH, null),
                Asked.classify(TestOffice.PENSION, Urgency.HUNGER_STRIKE),
                Asked.classify(TestOffice.NO_TOPIC, null),
                Asked.against(TestOffice.NO_SUBSTANCE),
                Asked.against(new GroundCode("NO_STAMP")),
                Asked.assign(TestOffice.NINO),
                Asked.assign(TestOffice.NINO),
                Asked.assign(TestOffice.STRANGER),
                new AssignCase(Asked.ID, null, null, null),
                Asked.release(" "));
    }

    private Stream<CaseCommand> answers() {
        var ago = now.minusMillis(random.nextLong(Duration.ofDays(3).toMillis()));
        var quarter = now.minus(Duration.ofMinutes(random.nextInt(16)));
        return Stream.of(
                Asked.answer(ResponseKind.MISSING_INFORMATION),
                Asked.answer(ResponseKind.REFUSAL),
                Asked.answer(ResponseKind.REFUSAL, null),
                Asked.answeredAt(quarter, null),
                Asked.answeredAt(ago, "call 17"),
                Asked.answeredAt(ago, null),
                Asked.answeredAt(Instant.MAX, null),
                Asked.submitting("Draft " + random.nextInt(3)),
                Asked.submitting(" "),
                Asked.followUpAt(ago, "call 17"),
                Asked.followUpAt(quarter, null));
    }

    private Stream<CaseCommand> ends() {
        return Stream.of(
                Asked.close(Outcome.INADMISSIBLE),
                Asked.close(Outcome.DUPLICATE),
                Asked.refer(false),
                Asked.withdraw(null));
    }

    private Stream<CaseCommand> others() {
        return Stream.of(
                        UNITS.stream().map(Asked::offer),
                        CASES.stream().map(Asked::duplicateOf),
                        CASES.stream().map(Asked::link))
                .flatMap(sayings -> sayings);
    }

    private Stream<CaseCommand> filing() {
        return Stream.of(
                Asked.note(""),
                Asked.attach("%064x".formatted(random.nextInt(5))),
                Asked.attach("%064x".formatted(random.nextLong(Long.MAX_VALUE))),
                Asked.link(new CaseId(new UUID(7, random.nextLong()))),
                Asked.attach("none"),
                Asked.correctPhone("+995 " + random.nextInt(3)),
                Asked.correctPhone("+995 " + random.nextLong()),
                new CorrectApplicantData(Asked.ID, null, null, null, null, null, null, null, null),
                Asked.acknowledge(1 + random.nextInt(4)));
    }

    private Stream<CaseCommand> engine() {
        var inherited =
                Schedules.of(
                        KnownPolicies.standardPolicy(),
                        GeorgianCalendar.standard(),
                        now.minus(Duration.ofHours(random.nextInt(24 * 20))));
        var clocks =
                Stream.concat(
                        World.clocks(state)
                                .flatMap(clock ->
                                        Stream.of(
                                                clock(clock.id(), clock.attempt()),
                                                clock(clock.id(), 1))),
                        Stream.of(clock(new ClockId(new UUID(9, 9)), 1)));
        return Stream.concat(
                Stream.of(
                        Asked.inherit(TestOffice.OTHER, inherited),
                        new RecalculateDeadline(Asked.ID),
                        new DistributeCase(Asked.ID),
                        new RebalanceCase(
                                Asked.ID,
                                TestOffice.NINO,
                                random.nextBoolean() ? "on leave" : null),
                        Asked.rebase(
                                1 + random.nextInt(RandomPolicy.VERSIONS),
                                now.minus(Duration.ofHours(random.nextInt(24))))),
                clocks.flatMap(commands -> commands));
    }

    private Stream<CaseCommand> clock(ClockId id, int attempt) {
        return Stream.of(
                new RemindAssignee(Asked.ID, id, attempt, 50),
                new RemindAssignee(Asked.ID, id, attempt, 80),
                new EscalateCase(Asked.ID, id, attempt, 1 + random.nextInt(3)));
    }
}

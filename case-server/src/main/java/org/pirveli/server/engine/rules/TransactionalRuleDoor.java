package org.pirveli.server.engine.rules;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.pirveli.api.Actor;
import org.pirveli.api.Provenance;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.event.OperatorRegistered;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.retention.RetentionCommand;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.engine.log.InstantText;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.transaction.Failures;
import org.pirveli.server.engine.transaction.RootUnit;

/** Changes rules, one at a time on all nodes together. */
final class TransactionalRuleDoor implements RuleDoor {

    private final RootUnit root;
    private final EventStore log;
    private final RuleBook book;
    private final RulesLock lock;
    private final RuleStreams streams;
    private final ZoneId zone;
    private final ClockRunTable runs;
    private final OperatorLoads loads;
    private final OfficeClock clock;
    private final Supplier<UUID> ids;
    private final Runnable ordered;

    /**
     * Joins the door to the log.
     *
     * @param zone in which the office's dates begin
     * @param ordered told after the commit that clocks may have to move
     */
    TransactionalRuleDoor(
            RootUnit root,
            EventStore log,
            RuleBook book,
            RulesLock lock,
            RuleStreams streams,
            ClockRunTable runs,
            OperatorLoads loads,
            OfficeClock clock,
            Supplier<UUID> ids,
            ZoneId zone,
            Runnable ordered) {
        this.root = root;
        this.log = log;
        this.book = book;
        this.lock = lock;
        this.streams = streams;
        this.zone = zone;
        this.runs = runs;
        this.loads = loads;
        this.clock = clock;
        this.ids = ids;
        this.ordered = ordered;
    }

    @Override
    public RuleExecuted execute(CalendarCommand command, Actor actor, RuleConditions conditions) {
        return execute(
                RuleChange.of(command),
                rules -> RuleChecks.unitsOf(command, rules),
                actor,
                conditions);
    }

    @Override
    public RuleExecuted execute(PolicyCommand command, Actor actor, RuleConditions conditions) {
        return execute(
                RuleChange.of(command),
                rules -> RuleChecks.unitsOf(command, rules),
                actor,
                conditions);
    }

    @Override
    public RuleExecuted execute(OfficeCommand command, Actor actor, RuleConditions conditions) {
        return execute(
                RuleChange.of(command, zone),
                rules -> RuleChecks.calendarOf(command, rules),
                actor,
                conditions);
    }

    @Override
    public RuleExecuted execute(TemplateCommand command, Actor actor, RuleConditions conditions) {
        return execute(
                RuleChange.of(command, actor.name()),
                rules -> RuleChecks.namesOf(command, rules),
                actor,
                conditions);
    }

    @Override
    public RuleExecuted execute(RetentionCommand command, Actor actor, RuleConditions conditions) {
        return execute(RuleChange.of(command, actor.name(), zone), _ -> {}, actor, conditions);
    }

    private <E> RuleExecuted execute(
            RuleChange<E> change, Consumer<Rules> named, Actor actor, RuleConditions conditions) {
        change.check().run();
        try {
            var executed =
                    root.run(
                            !conditions.dryRun(), () -> carryOut(change, named, actor, conditions));
            if (!conditions.dryRun()) {
                ordered.run();
            }
            return executed;
        } catch (Refused | StorageAway told) {
            throw told;
        } catch (RuntimeException failure) {
            if (Failures.isStorageAway(failure) || Failures.isLostRace(failure)) {
                throw new StorageAway(failure);
            }
            throw failure;
        }
    }

    /**
     * What the command says by itself has been looked at; then comes the version, then the rules. A
     * rehearsal waits for nobody: it leaves nothing that others could decide by.
     */
    private <E> RuleExecuted carryOut(
            RuleChange<E> change, Consumer<Rules> named, Actor actor, RuleConditions conditions) {
        if (!conditions.dryRun()) {
            lock.holdAlone();
        }
        var before = book.current();
        var history = change.history().apply(before);
        upToDate(history.size(), conditions);
        named.accept(before);
        var now = clock.instant();
        var id = ids.get().toString();
        var events = change.decide().apply(before, now);
        var correlation = requireNonNullElse(conditions.correlationId(), id);
        var recorded =
                IntStream.range(0, events.size())
                        .mapToObj(i ->
                                new RecordedRule<>(
                                        events.get(i),
                                        history.size() + i,
                                        now,
                                        actor.name(),
                                        actor.role().name(),
                                        actor.client(),
                                        id,
                                        correlation))
                        .toList();
        var all = Stream.concat(history.stream(), recorded.stream()).toList();
        var after = change.after().apply(before, all);
        RuleChecks.stillServes(after);
        var executed =
                new RuleExecuted(
                        all.size(),
                        events.stream().map(each -> each.getClass().getSimpleName()).toList(),
                        after,
                        now);
        if (!conditions.dryRun()) {
            var provenance = provenance(change.command(), id, correlation, actor, now);
            log.publish(
                    recorded.stream()
                            .map(each -> message(change.stream(), each, provenance))
                            .toList());
            streams.put(change.stream(), all.size());
            recorded.forEach(each -> admit(each.event()));
            recorded.forEach(each -> runs.order(each.event(), all.size(), actor, now));
            conditions.inSameTransaction().accept(executed);
        }
        return executed;
    }

    private void admit(Object event) {
        if (event instanceof OperatorRegistered registered) {
            loads.admit(registered.operatorId());
        }
    }

    private static void upToDate(long version, RuleConditions conditions) {
        var expected = conditions.expectedVersion();
        if (expected != null && expected != version) {
            throw new Refused(RefusalCode.VERSION_CONFLICT, Map.of("currentVersion", version));
        }
    }

    private static GenericDomainEventMessage<?> message(
            RuleStream stream, RecordedRule<?> recorded, MetaData provenance) {
        return new GenericDomainEventMessage<Object>(
                stream.type().stored,
                stream.name(),
                recorded.sequence(),
                recorded.event(),
                provenance);
    }

    private static MetaData provenance(
            String command, String id, String correlation, Actor actor, Instant now) {
        return MetaData.from(
                Map.of(
                        Provenance.ACTOR, actor.name(),
                        Provenance.ROLE, actor.role().name(),
                        Provenance.CLIENT, actor.client(),
                        Provenance.OCCURRED_AT, InstantText.of(now),
                        Provenance.RECORDED_AT, InstantText.of(now),
                        Provenance.COMMAND, command,
                        Provenance.COMMAND_ID, id,
                        Provenance.CORRELATION_ID, correlation,
                        Provenance.CAUSATION_ID, id));
    }
}

package org.pirveli.server.engine.subject;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Provenance;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.subject.SubjectCommand;
import org.pirveli.api.subject.event.SubjectErased;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.api.subject.event.SubjectFoundErased;
import org.pirveli.domain.retention.Retention;
import org.pirveli.domain.retention.RetentionRules;
import org.pirveli.domain.subject.People;
import org.pirveli.domain.subject.SubjectDecider;
import org.pirveli.domain.subject.SubjectState;
import org.pirveli.domain.subject.SubjectState.Erased;
import org.pirveli.server.engine.Cause;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.engine.log.InstantText;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.RuleCauses;
import org.pirveli.server.engine.transaction.Failures;
import org.pirveli.server.engine.transaction.RootUnit;

/**
 * Decides about the data of persons, one decision at a time on all nodes together. Whoever works on
 * a case or a consultation holds the rules shared, whoever decides here holds them alone: so each
 * case is either known here, or begun when it is known who was erased.
 */
final class TransactionalSubjectDoor implements SubjectDoor {

    private static final String FOUND = "FindSubjectErased";
    private static final Actor LEDGER = Actor.system("erasure-ledger");
    private static final String END_RETENTION = "EndRetention";
    private static final Actor SCHEDULE = Actor.system("retention");

    private final RootUnit root;
    private final RuleBook rules;
    private final RuleCauses causes;
    private final ZoneId zone;
    private final SubjectStreams streams;
    private final SubjectTable table;
    private final Supplier<People> people;
    private final Erasing erasing;
    private final OfficeClock clock;
    private final Supplier<UUID> ids;

    TransactionalSubjectDoor(
            RootUnit root,
            RuleBook rules,
            RuleCauses causes,
            ZoneId zone,
            SubjectStreams streams,
            SubjectTable table,
            Supplier<People> people,
            Erasing erasing,
            OfficeClock clock,
            Supplier<UUID> ids) {
        this.root = root;
        this.rules = rules;
        this.causes = causes;
        this.zone = zone;
        this.streams = streams;
        this.table = table;
        this.people = people;
        this.erasing = erasing;
        this.clock = clock;
        this.ids = ids;
    }

    /** What was decided, for whom it was asked, and for others of the same person. */
    private record Done(SubjectExecuted executed, Set<SubjectId> erased) {}

    @Override
    public SubjectExecuted execute(
            SubjectCommand command, Actor actor, SubjectConditions conditions) {
        SubjectDecider.check(command);
        return execute(
                command.getClass().getSimpleName(),
                command.subjectId(),
                known -> SubjectDecider.decide(command, known, actor.name()),
                actor,
                conditions);
    }

    @Override
    public boolean endRetention(SubjectId subject) {
        var executed =
                execute(
                        END_RETENTION,
                        subject,
                        known -> Retention.erase(subject, known, retention()),
                        SCHEDULE,
                        SubjectConditions.NONE);
        return !executed.events().isEmpty();
    }

    private RetentionRules retention() {
        return rules.current().retentionOn(LocalDate.ofInstant(clock.instant(), zone), zone);
    }

    /** The store of keys knew that someone was erased, and the log did not. */
    void find(SubjectId subject) {
        execute(
                FOUND,
                subject,
                known ->
                        known.of(subject) instanceof Erased
                                ? List.of()
                                : List.of(new SubjectFoundErased(subject)),
                LEDGER,
                SubjectConditions.NONE);
    }

    private SubjectExecuted execute(
            String command,
            SubjectId subject,
            Function<People, List<SubjectEvent>> decision,
            Actor actor,
            SubjectConditions conditions) {
        try {
            var done =
                    root.run(
                            !conditions.dryRun(),
                            () -> carryOut(command, subject, decision, actor, conditions));
            if (!conditions.dryRun()) {
                done.erased().forEach(erasing::begin);
            }
            return done.executed();
        } catch (Refused | StorageAway told) {
            throw told;
        } catch (RuntimeException failure) {
            if (Failures.isStorageAway(failure) || Failures.isLostRace(failure)) {
                throw new StorageAway(failure);
            }
            throw failure;
        }
    }

    /** A rehearsal waits for nobody: it leaves nothing that others could decide by. */
    private Done carryOut(
            String command,
            SubjectId subject,
            Function<People, List<SubjectEvent>> decision,
            Actor actor,
            SubjectConditions conditions) {
        if (!conditions.dryRun()) {
            rules.holdAlone();
        }
        var known = people.get();
        upToDate(known.of(subject), conditions);
        var events = decision.apply(known);
        var after = after(events, known);
        var executed =
                new SubjectExecuted(
                        after.getOrDefault(subject, known.of(subject)).version(),
                        events.stream()
                                .filter(event -> event.subjectId().equals(subject))
                                .map(event -> event.getClass().getSimpleName())
                                .toList());
        if (!conditions.dryRun()) {
            var now = clock.instant();
            append(events, known, provenance(command, actor, conditions, cause(events), now));
            after.forEach((each, state) -> table.put(each, state, now));
            conditions.inSameTransaction().accept(executed);
        }
        return new Done(executed, erased(events));
    }

    private void append(List<SubjectEvent> events, People known, MetaData provenance) {
        var next = new HashMap<SubjectId, Long>();
        for (var event : events) {
            long sequence =
                    next.computeIfAbsent(event.subjectId(), each -> known.of(each).version());
            streams.append(event, sequence, provenance);
            next.put(event.subjectId(), sequence + 1);
        }
    }

    private static Map<SubjectId, SubjectState> after(List<SubjectEvent> events, People known) {
        var after = new HashMap<SubjectId, SubjectState>();
        for (var event : events) {
            var before = after.getOrDefault(event.subjectId(), known.of(event.subjectId()));
            after.put(event.subjectId(), before.evolve(event));
        }
        return after;
    }

    private static Set<SubjectId> erased(List<SubjectEvent> events) {
        var erased = new LinkedHashSet<SubjectId>();
        for (var event : events) {
            if (event instanceof SubjectErased || event instanceof SubjectFoundErased) {
                erased.add(event.subjectId());
            }
        }
        return erased;
    }

    private static void upToDate(SubjectState state, SubjectConditions conditions) {
        var expected = conditions.expectedVersion();
        if (expected != null && expected != state.version()) {
            throw new Refused(
                    RefusalCode.VERSION_CONFLICT, Map.of("currentVersion", state.version()));
        }
    }

    /** What is done by schedule follows from the approval of the rule. */
    private @Nullable Cause cause(List<SubjectEvent> events) {
        return events.stream()
                .filter(SubjectErased.class::isInstance)
                .map(SubjectErased.class::cast)
                .flatMap(erased -> Stream.ofNullable(erased.retention()))
                .findFirst()
                .flatMap(this::approval)
                .orElse(null);
    }

    private Optional<Cause> approval(VersionRef retention) {
        return rules.current()
                .retentionRule(new RetentionRuleId(retention.id()))
                .flatMap(book -> causes.ofApproval(book, retention.version()));
    }

    private MetaData provenance(
            String command,
            Actor actor,
            SubjectConditions conditions,
            @Nullable Cause cause,
            Instant now) {
        var id = ids.get().toString();
        var conversation = cause == null ? id : cause.conversation();
        return MetaData.from(
                Map.of(
                        Provenance.ACTOR, actor.name(),
                        Provenance.ROLE, actor.role().name(),
                        Provenance.CLIENT, actor.client(),
                        Provenance.OCCURRED_AT, InstantText.of(now),
                        Provenance.RECORDED_AT, InstantText.of(now),
                        Provenance.COMMAND, command,
                        Provenance.COMMAND_ID, id,
                        Provenance.CORRELATION_ID,
                                requireNonNullElse(conditions.correlationId(), conversation),
                        Provenance.CAUSATION_ID, cause == null ? id : cause.eventId()));
    }
}

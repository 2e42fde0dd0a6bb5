package org.pirveli.server.engine.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Provenance;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.consultation.ConsultationCommand.RegisterApplication;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.event.ConsultationAnswered;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ConsultationResumed;
import org.pirveli.domain.consultation.ConsultationCircumstances;
import org.pirveli.domain.consultation.ConsultationDecider;
import org.pirveli.domain.consultation.ConsultationOffice;
import org.pirveli.domain.consultation.ConsultationState.InHand;
import org.pirveli.domain.consultation.ConsultationState.Opened;
import org.pirveli.domain.consultation.ConsultationState;
import org.pirveli.domain.consultation.OperatorDesk;
import org.pirveli.server.engine.Cause;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.Executed;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.engine.log.InstantText;
import org.pirveli.server.engine.log.RecordedCauses;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.storage.SqlStates;
import org.pirveli.server.engine.transaction.Failures;
import org.pirveli.server.engine.transaction.RootUnit;

/**
 * Carries commands to consultations out. Whoever decides locks the desks of all operators concerned
 * in the order of their names, then the consultation; with a case, the case comes before both. So
 * nobody waits in a circle, and what an operator has in hand stands still while it is decided by.
 */
final class TransactionalConsultationDoor implements ConsultationDoor {

    static final String TYPE = "Consultation";

    private static final int TRIES = 5;

    /** By how much the clocks of two nodes may differ. */
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final RootUnit root;
    private final EventStore log;
    private final SessionTable sessions;
    private final ConsultationOffice office;
    private final CommandDoor cases;
    private final RuleBook rules;
    private final OfficeClock clock;
    private final Supplier<UUID> ids;
    private final Supplier<SubjectId> subjects;
    private final RecordedCauses causes;

    TransactionalConsultationDoor(
            RootUnit root,
            EventStore log,
            SessionTable sessions,
            ConsultationOffice office,
            CommandDoor cases,
            RuleBook rules,
            OfficeClock clock,
            Supplier<UUID> ids,
            Supplier<SubjectId> subjects,
            RecordedCauses causes) {
        this.root = root;
        this.log = log;
        this.sessions = sessions;
        this.office = office;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
        this.subjects = subjects;
        this.causes = causes;
    }

    /** Somebody changed meanwhile what was read without a lock. */
    private static final class Moved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Moved() {
            super("read anew", null, false, false);
        }
    }

    @Override
    public ConsultationExecuted execute(
            ConsultationCommand command, Actor actor, ConsultationConditions conditions) {
        if (!conditions.dryRun()) {
            operatorOf(actor).ifPresent(operator -> sessions.seat(operator, clock.instant()));
        }
        for (int attempt = 1; true; attempt++) {
            try {
                return attempt(command, actor, conditions);
            } catch (Refused | StorageAway told) {
                throw told;
            } catch (RuntimeException failure) {
                boolean lost = isLostRace(failure);
                if ((lost && attempt == TRIES) || Failures.isStorageAway(failure)) {
                    throw new StorageAway(failure);
                }
                if (!lost) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    /** That two were active is what the locks prevent; the constraint stands behind them. */
    private static boolean isLostRace(RuntimeException failure) {
        return failure instanceof Moved
                || Failures.isLostRace(failure)
                || SqlStates.isTaken(failure, "operator_session_active");
    }

    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(2, 12) * attempt;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private ConsultationExecuted attempt(
            ConsultationCommand command, Actor actor, ConsultationConditions conditions) {
        return command instanceof RegisterApplication registration
                ? register(registration, actor, conditions)
                : root.run(
                        !conditions.dryRun(),
                        () -> {
                            var executed = carryOut(command, actor, conditions);
                            conditions.inSameTransaction().accept(executed);
                            return executed;
                        });
    }

    /** The case first, then the consultation within the case's transaction. */
    private ConsultationExecuted register(
            RegisterApplication command, Actor actor, ConsultationConditions conditions) {
        var state = stateOf(command.consultationId());
        ConsultationDecider.decide(
                command, state, circumstances(clock.instant(), actor, conditions, state));
        var seen = (InHand) state;
        var done = new ConsultationExecuted[1];
        // the case comes of what was said in the session, and both belong to one conversation
        var session = causes.latest(command.consultationId().toString());
        var given = conditions.correlationId();
        var conversation =
                given == null
                        ? session.map(Cause::conversation).orElseGet(() -> ids.get().toString())
                        : given;
        var together = conditions.within(conversation);
        cases.execute(
                CaseOfSession.commands(command, seen),
                actor,
                new Conditions(
                        null,
                        conditions.dryRun(),
                        conversation,
                        session.map(Cause::eventId).orElse(null),
                        registered ->
                                done[0] = within(command, actor, together, seen, registered)));
        return Objects.requireNonNull(done[0]);
    }

    private ConsultationExecuted within(
            RegisterApplication command,
            Actor actor,
            ConsultationConditions conditions,
            InHand seen,
            Executed registered) {
        var executed = carryOut(command, actor, conditions).with(registered);
        if (executed.version() - executed.events().size() != seen.version()) {
            throw new Moved();
        }
        conditions.inSameTransaction().accept(executed);
        return executed;
    }

    /** In the running unit of work. A rehearsal locks nothing: nobody can decide by it. */
    private ConsultationExecuted carryOut(
            ConsultationCommand command, Actor actor, ConsultationConditions conditions) {
        var id = command.consultationId();
        if (!conditions.dryRun()) {
            // first the rules, as for cases: nobody is erased meanwhile
            rules.hold();
            lock(id, actor);
        }
        var state = stateOf(id);
        var circumstances = circumstances(clock.instant(), actor, conditions, state);
        var events = ConsultationDecider.decide(command, state, circumstances);
        var held = heldInFavour(id, events, circumstances);
        if (!conditions.dryRun()) {
            var provenance = provenance(command, actor, conditions, circumstances.now());
            if (held != null) {
                keep(held, stateOf(held.consultationId()).version(), provenance);
            }
            for (int i = 0; i < events.size(); i++) {
                keep(events.get(i), state.version() + i, provenance);
            }
            operatorOf(actor).ifPresent(operator -> sessions.seen(operator, circumstances.now()));
        }
        return new ConsultationExecuted(
                id,
                state.version() + events.size(),
                events.stream().map(each -> each.getClass().getSimpleName()).toList(),
                held == null ? null : held.consultationId(),
                null);
    }

    private void lock(ConsultationId id, Actor actor) {
        var before = sessions.find(id).map(OperatorSessions.Entry::operator);
        Stream.concat(operatorOf(actor).stream(), before.stream())
                .distinct()
                .sorted(Comparator.comparing(OperatorId::value))
                .forEach(sessions::lock);
        sessions.lock(id);
        if (!sessions.find(id).map(OperatorSessions.Entry::operator).equals(before)) {
            throw new Moved();
        }
    }

    /** What the operator attended to until now; {@code null} if that stays as it is. */
    private @Nullable ConsultationEvent heldInFavour(
            ConsultationId id,
            List<ConsultationEvent> events,
            ConsultationCircumstances circumstances) {
        var other = circumstances.desk().active();
        boolean turns =
                events.stream()
                        .anyMatch(e ->
                                e instanceof ConsultationAnswered
                                        || e instanceof ConsultationResumed);
        return turns && other != null && !other.equals(id)
                ? ConsultationDecider.inFavourOf(id, stateOf(other), circumstances)
                : null;
    }

    private ConsultationState stateOf(ConsultationId id) {
        return ConsultationState.after(
                log.readEvents(id.toString())
                        .asStream()
                        .map(message -> (ConsultationEvent) message.getPayload())
                        .toList());
    }

    private ConsultationCircumstances circumstances(
            Instant now, Actor actor, ConsultationConditions conditions, ConsultationState state) {
        var desk = desk(actor, state);
        return new ConsultationCircumstances(
                notBefore(notBefore(now, desk.seenAt()), changedAt(state)),
                actor,
                conditions.expectedVersion(),
                desk,
                office,
                ids,
                subjects);
    }

    private OperatorDesk desk(Actor actor, ConsultationState state) {
        var operator = state.operator();
        return Optional.ofNullable(operator)
                .or(() -> operatorOf(actor))
                .map(sessions::desk)
                .orElse(OperatorDesk.EMPTY);
    }

    private static @Nullable Instant changedAt(ConsultationState state) {
        return state instanceof Opened opened ? opened.session().changedAt() : null;
    }

    /** What follows happens no earlier, even if this node's clock is a little behind. */
    private static Instant notBefore(Instant now, @Nullable Instant before) {
        return before != null && before.isAfter(now) && before.isBefore(now.plus(SKEW))
                ? before
                : now;
    }

    private static Optional<OperatorId> operatorOf(Actor actor) {
        return actor.role() == Role.OPERATOR || actor.role() == Role.SUPERVISOR
                ? Optional.of(new OperatorId(actor.name()))
                : Optional.empty();
    }

    private void keep(ConsultationEvent event, long sequence, MetaData provenance) {
        sessions.record(event);
        log.publish(
                new GenericDomainEventMessage<Object>(
                        TYPE,
                        event.consultationId().toString(),
                        sequence,
                        event,
                        provenance.and(Provenance.OCCURRED_AT, InstantText.of(event.at()))));
    }

    private MetaData provenance(
            ConsultationCommand command,
            Actor actor,
            ConsultationConditions conditions,
            Instant now) {
        var id = ids.get().toString();
        return MetaData.from(
                Map.of(
                        Provenance.ACTOR, actor.name(),
                        Provenance.ROLE, actor.role().name(),
                        Provenance.CLIENT, actor.client(),
                        Provenance.RECORDED_AT, InstantText.of(now),
                        Provenance.COMMAND, command.getClass().getSimpleName(),
                        Provenance.COMMAND_ID, id,
                        Provenance.CORRELATION_ID,
                                Objects.requireNonNullElse(conditions.correlationId(), id),
                        Provenance.CAUSATION_ID,
                                Objects.requireNonNullElse(conditions.causationId(), id)));
    }
}

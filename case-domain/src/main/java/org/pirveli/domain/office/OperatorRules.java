package org.pirveli.domain.office;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.office.OperatorCommand;
import org.pirveli.api.office.OperatorCommand.CancelShift;
import org.pirveli.api.office.OperatorCommand.DeclareAbilities;
import org.pirveli.api.office.OperatorCommand.DeclareConflict;
import org.pirveli.api.office.OperatorCommand.EmployOperator;
import org.pirveli.api.office.OperatorCommand.MoveOperator;
import org.pirveli.api.office.OperatorCommand.NameOperator;
import org.pirveli.api.office.OperatorCommand.PlanShift;
import org.pirveli.api.office.OperatorCommand.RebalanceOperator;
import org.pirveli.api.office.OperatorCommand.RecordTraining;
import org.pirveli.api.office.OperatorCommand.RegisterOperator;
import org.pirveli.api.office.OperatorCommand.SetPresence;
import org.pirveli.api.office.OperatorCommand.WithdrawConflict;
import org.pirveli.api.office.event.AbilitiesDeclared;
import org.pirveli.api.office.event.ConflictDeclared;
import org.pirveli.api.office.event.ConflictWithdrawn;
import org.pirveli.api.office.event.OperatorEmployed;
import org.pirveli.api.office.event.OperatorEvent;
import org.pirveli.api.office.event.OperatorMoved;
import org.pirveli.api.office.event.OperatorNamed;
import org.pirveli.api.office.event.OperatorRegistered;
import org.pirveli.api.office.event.PresenceSet;
import org.pirveli.api.office.event.RebalancingOrdered;
import org.pirveli.api.office.event.ShiftCancelled;
import org.pirveli.api.office.event.ShiftPlanned;
import org.pirveli.api.office.event.TrainingRecorded;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.refusal.Flaws;

/** What comes of commands to those who work on cases. */
public final class OperatorRules implements OfficeRules<OperatorCommand, OperatorEvent, Operator> {

    private static final int LARGEST_CAPACITY = 10_000;
    private static final Duration LONGEST_SHIFT = Duration.ofHours(24);
    private static final Duration LONGEST_PRESENCE = Duration.ofDays(366);

    @Override
    public void check(OperatorCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case RegisterOperator it -> Changing.span(flaws, "/firstDay", it.firstDay(), null);
            case NameOperator it -> {
                flaws.text("/ka", it.ka());
                flaws.text("/en", it.en());
            }
            case MoveOperator it -> flaws.reason("/reason", it.reason());
            case EmployOperator it -> {
                Changing.span(flaws, "/lastDay", it.firstDay(), it.lastDay());
                flaws.reason("/reason", it.reason());
            }
            case DeclareAbilities it -> abilities(flaws, it);
            case RecordTraining it -> {
                flaws.text("/training", it.training());
                Changing.span(flaws, "/validUntil", it.completedOn(), it.validUntil());
            }
            case DeclareConflict it -> conflict(flaws, it);
            case WithdrawConflict it -> flaws.reason("/reason", it.reason());
            case RebalanceOperator it -> flaws.reason("/reason", it.reason());
            case PlanShift it ->
                    flaws.unless(
                            it.begins().isBefore(it.ends())
                                    && !it.ends().isAfter(it.begins().plus(LONGEST_SHIFT)),
                            "/ends",
                            "must be after the beginning, by 24 hours at most");
            case CancelShift _, SetPresence _ -> {
                // nothing of them is wrong by itself
            }
        }
        flaws.refuse();
    }

    private static void abilities(Flaws flaws, DeclareAbilities command) {
        if (command.capacity() != null) {
            flaws.number("/capacity", command.capacity(), 0, LARGEST_CAPACITY);
        }
        flaws.reason("/reason", command.reason());
    }

    private static void conflict(Flaws flaws, DeclareConflict command) {
        flaws.unless(
                command.caseId() != null
                        || command.subjectId() != null
                        || command.respondent() != null,
                "",
                "must name a caseId, a subjectId or a respondent");
        flaws.text("/respondent", command.respondent());
        flaws.reason("/reason", command.reason());
    }

    @Override
    public OperatorEvent decide(OperatorCommand command, @Nullable Operator state, OfficeNow now) {
        if (command instanceof RegisterOperator it) {
            Changing.absent(state);
            known(it.units(), now);
            return new OperatorRegistered(it.operatorId(), it.units(), it.firstDay());
        }
        return change(command, Changing.present(state), now);
    }

    private static OperatorEvent change(OperatorCommand command, Operator operator, OfficeNow now) {
        return switch (command) {
            case RegisterOperator again ->
                    throw new IllegalStateException("decided before: " + again);
            case NameOperator it -> {
                Changing.changes(!new SignedName(it.ka(), it.en()).equals(operator.signsAs()));
                yield new OperatorNamed(it.operatorId(), it.ka(), it.en());
            }
            case MoveOperator it -> {
                known(it.units(), now);
                Changing.changes(!it.units().equals(operator.units()));
                yield new OperatorMoved(it.operatorId(), it.units(), it.reason());
            }
            case EmployOperator it -> {
                var event =
                        new OperatorEmployed(
                                it.operatorId(), it.firstDay(), it.lastDay(), it.reason());
                Changing.changes(
                        !OperatorFold.after(operator, event).equalsBesideVersion(operator));
                yield event;
            }
            case DeclareAbilities it -> {
                if (it.skills() != null) {
                    it.skills().forEach(topic -> Changing.known(topic, now.directory()));
                }
                var event =
                        new AbilitiesDeclared(
                                it.operatorId(),
                                it.skills(),
                                it.languages(),
                                it.capacity(),
                                it.reason());
                Changing.changes(
                        !OperatorFold.after(operator, event).equalsBesideVersion(operator));
                yield event;
            }
            case RecordTraining it -> {
                var training = new Training(it.training(), it.completedOn(), it.validUntil());
                Changing.changes(!operator.trainings().contains(training));
                yield new TrainingRecorded(
                        it.operatorId(), it.training(), it.completedOn(), it.validUntil());
            }
            case DeclareConflict it ->
                    new ConflictDeclared(
                            it.operatorId(),
                            operator.declaredConflicts() + 1,
                            it.caseId(),
                            it.subjectId(),
                            it.respondent(),
                            it.reason());
            case WithdrawConflict it -> {
                if (operator.conflicts().stream().noneMatch(each -> each.number() == it.number())) {
                    throw Flaws.refusal("/number", "must be that of a conflict that stands");
                }
                yield new ConflictWithdrawn(it.operatorId(), it.number(), it.reason());
            }
            case RebalanceOperator it ->
                    new RebalancingOrdered(it.operatorId(), it.reason(), now.now());
            case PlanShift it -> {
                var shift = new Shift(inMillis(it.begins()), inMillis(it.ends()));
                if (operator.shifts().stream().anyMatch(shift::overlaps)) {
                    throw Flaws.refusal("/begins", "must not overlap a shift planned before");
                }
                yield new ShiftPlanned(it.operatorId(), shift.begins(), shift.ends());
            }
            case CancelShift it -> {
                var begins = inMillis(it.begins());
                if (operator.shifts().stream().noneMatch(each -> each.begins().equals(begins))) {
                    throw Flaws.refusal("/begins", "must be the beginning of a planned shift");
                }
                yield new ShiftCancelled(it.operatorId(), begins);
            }
            case SetPresence it -> presence(it, operator, now);
        };
    }

    private static PresenceSet presence(SetPresence command, Operator operator, OfficeNow now) {
        var until = command.until() == null ? now.endOfDay() : inMillis(command.until());
        if (!until.isAfter(now.now()) || until.isAfter(now.now().plus(LONGEST_PRESENCE))) {
            throw Flaws.refusal("/until", "must lie ahead, by 366 days at most");
        }
        Changing.changes(!new Presence(command.present(), until).equals(operator.presence()));
        return new PresenceSet(command.operatorId(), command.present(), until);
    }

    private static Instant inMillis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void known(Set<UnitId> units, OfficeNow now) {
        units.forEach(unit -> Changing.known(unit, now.directory()));
    }

    @Override
    public Operator evolve(@Nullable Operator state, OperatorEvent event) {
        return event instanceof OperatorRegistered it
                ? OperatorFold.begin(it)
                : OperatorFold.after(Changing.present(state), event);
    }
}

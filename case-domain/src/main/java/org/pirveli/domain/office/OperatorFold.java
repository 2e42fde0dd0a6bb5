package org.pirveli.domain.office;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pirveli.api.office.event.AbilitiesDeclared;
import org.pirveli.api.office.event.ConflictDeclared;
import org.pirveli.api.office.event.ConflictWithdrawn;
import org.pirveli.api.office.event.OperatorEmployed;
import org.pirveli.api.office.event.OperatorEvent;
import org.pirveli.api.office.event.OperatorMoved;
import org.pirveli.api.office.event.OperatorRegistered;
import org.pirveli.api.office.event.PresenceSet;
import org.pirveli.api.office.event.RebalancingOrdered;
import org.pirveli.api.office.event.ShiftCancelled;
import org.pirveli.api.office.event.ShiftPlanned;
import org.pirveli.api.office.event.TrainingRecorded;

/** What each event makes of someone who works on cases. */
final class OperatorFold {

    private OperatorFold() {}

    static Operator begin(OperatorRegistered event) {
        return new Operator(
                event.operatorId(),
                1,
                event.units(),
                event.firstDay(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                0);
    }

    static Operator after(Operator before, OperatorEvent event) {
        var next = before.atVersion(before.version() + 1);
        return switch (event) {
            case OperatorRegistered again ->
                    throw new IllegalStateException("Somebody is registered once, not " + again);
            case OperatorMoved it -> next.in(it.units());
            case OperatorEmployed it -> next.employed(it.firstDay(), it.lastDay());
            case AbilitiesDeclared it -> next.able(it.skills(), it.languages(), it.capacity());
            case TrainingRecorded it ->
                    next.trained(
                            with(
                                    next.trainings(),
                                    new Training(
                                            it.training(), it.completedOn(), it.validUntil())));
            case ConflictDeclared it ->
                    next.inConflict(
                            with(
                                    next.conflicts(),
                                    new Conflict(
                                            it.number(),
                                            it.caseId(),
                                            it.subjectId(),
                                            it.respondent(),
                                            it.reason())),
                            it.number());
            case ConflictWithdrawn it ->
                    next.inConflict(
                            without(next.conflicts(), each -> each.number() == it.number()),
                            next.declaredConflicts());
            case RebalancingOrdered it ->
                    next.givingOn(new Rebalancing(it.reason(), it.orderedAt()));
            case ShiftPlanned it -> next.onShifts(planned(next, new Shift(it.begins(), it.ends())));
            case ShiftCancelled it ->
                    next.onShifts(
                            without(next.shifts(), each -> each.begins().equals(it.begins())));
            case PresenceSet it -> next.said(new Presence(it.present(), it.until()));
        };
    }

    private static List<Shift> planned(Operator operator, Shift shift) {
        return with(operator.shifts(), shift).stream()
                .sorted(Comparator.comparing(Shift::begins))
                .toList();
    }

    private static <T> List<T> with(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    private static <T> List<T> without(List<T> list, Predicate<T> out) {
        return list.stream().filter(out.negate()).toList();
    }
}

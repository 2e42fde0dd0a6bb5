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
import org.pirveli.api.office.event.OperatorNamed;
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
                null,
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
        var draft = new OperatorDraft(before);
        change(draft, event);
        return draft.next();
    }

    private static void change(OperatorDraft draft, OperatorEvent event) {
        switch (event) {
            case OperatorRegistered again ->
                    throw new IllegalStateException("Somebody is registered once, not " + again);
            case OperatorNamed it -> draft.signsAs = new SignedName(it.ka(), it.en());
            case OperatorMoved it -> draft.units = it.units();
            case OperatorEmployed it -> {
                draft.firstDay = it.firstDay();
                draft.lastDay = it.lastDay();
            }
            case AbilitiesDeclared it -> {
                draft.skills = it.skills();
                draft.languages = it.languages();
                draft.capacity = it.capacity();
            }
            case TrainingRecorded it -> draft.trainings = with(draft.trainings, training(it));
            case ConflictDeclared it -> {
                draft.conflicts = with(draft.conflicts, conflict(it));
                draft.declaredConflicts = it.number();
            }
            case ConflictWithdrawn it ->
                    draft.conflicts =
                            without(draft.conflicts, each -> each.number() == it.number());
            case RebalancingOrdered it ->
                    draft.rebalancing = new Rebalancing(it.reason(), it.orderedAt());
            case ShiftPlanned it -> draft.shifts = planned(draft.shifts, it);
            case ShiftCancelled it ->
                    draft.shifts = without(draft.shifts, each -> each.begins().equals(it.begins()));
            case PresenceSet it -> draft.presence = new Presence(it.present(), it.until());
        }
    }

    private static Training training(TrainingRecorded event) {
        return new Training(event.training(), event.completedOn(), event.validUntil());
    }

    private static Conflict conflict(ConflictDeclared event) {
        return new Conflict(
                event.number(),
                event.caseId(),
                event.subjectId(),
                event.respondent(),
                event.reason());
    }

    private static List<Shift> planned(List<Shift> shifts, ShiftPlanned event) {
        return with(shifts, new Shift(event.begins(), event.ends())).stream()
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

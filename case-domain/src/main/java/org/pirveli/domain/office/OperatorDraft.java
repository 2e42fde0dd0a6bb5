package org.pirveli.domain.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.value.UnitId;

/** What is known of an operator while one event is taken in. */
final class OperatorDraft {

    private final Operator before;

    @Nullable SignedName signsAs;
    Set<UnitId> units;
    @Nullable LocalDate firstDay;
    @Nullable LocalDate lastDay;
    @Nullable Set<TopicCode> skills;
    @Nullable Set<String> languages;
    @Nullable Integer capacity;
    List<Training> trainings;
    List<Conflict> conflicts;
    List<Shift> shifts;
    @Nullable Presence presence;
    @Nullable Rebalancing rebalancing;
    int declaredConflicts;

    OperatorDraft(Operator before) {
        this.before = before;
        signsAs = before.signsAs();
        units = before.units();
        firstDay = before.firstDay();
        lastDay = before.lastDay();
        skills = before.skills();
        languages = before.languages();
        capacity = before.capacity();
        trainings = before.trainings();
        conflicts = before.conflicts();
        shifts = before.shifts();
        presence = before.presence();
        rebalancing = before.rebalancing();
        declaredConflicts = before.declaredConflicts();
    }

    /** The operator after the event. */
    Operator next() {
        return atVersion(before.version() + 1);
    }

    /** The operator as if made of so many events. */
    Operator atVersion(long version) {
        return new Operator(
                before.operatorId(),
                version,
                signsAs,
                units,
                firstDay,
                lastDay,
                skills,
                languages,
                capacity,
                trainings,
                conflicts,
                shifts,
                presence,
                rebalancing,
                declaredConflicts);
    }
}

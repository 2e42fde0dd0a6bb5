package org.pirveli.domain.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.InheritDueInstant;
import org.pirveli.api.casework.CaseCommand.MarkDuplicate;
import org.pirveli.api.casework.CaseCommand.UnmarkDuplicate;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.casework.event.DuplicateMarkRemoved;
import org.pirveli.api.sla.Schedule;
import org.pirveli.domain.casework.CaseState.Duplicate;
import org.pirveli.domain.casework.CaseState.Open;
import org.pirveli.domain.policy.Schedules;

/** One matter registered twice: one case goes on for both, and keeps the earlier promise. */
final class Duplicates {

    private Duplicates() {}

    static Open mayMark(CaseState state, Circumstances circumstances) {
        return Standing.open(state);
    }

    static List<CaseEvent> mark(
            MarkDuplicate command, CaseState state, Circumstances circumstances) {
        var facts = mayMark(state, circumstances).facts();
        survivor(facts.caseId(), command.duplicateOf(), circumstances.office());
        var promises = facts.promises();
        var now = circumstances.now();
        return Levels.risenBefore(
                new CaseMarkedDuplicate(
                        facts.caseId(),
                        command.duplicateOf(),
                        promised(promises.firstResponse()),
                        promises.cancelledAt(now),
                        now),
                promises.running(),
                now);
    }

    /** No chains and no circles: a survivor is no duplicate, and a duplicate survives nothing. */
    private static void survivor(CaseId caseId, CaseId other, Office office) {
        if (other.equals(caseId)) {
            throw invalid("the same case");
        }
        var target = office.targetOf(caseId, other);
        if (!target.exists()) {
            throw invalid("no such case");
        }
        if (target.isDuplicate()) {
            throw invalid("that case is a duplicate");
        }
        if (target.thisSurvives()) {
            throw invalid("this case has duplicates of its own");
        }
    }

    private static Refused invalid(String hint) {
        return new Refused(RefusalCode.INVALID_TARGET, Map.of("hint", hint));
    }

    private static @Nullable Schedule promised(CaseClock firstResponse) {
        return firstResponse.running() ? firstResponse.schedule() : null;
    }

    static Duplicate mayUnmark(CaseState state, Circumstances circumstances) {
        return Standing.duplicate(state);
    }

    static List<CaseEvent> unmark(
            UnmarkDuplicate command, CaseState state, Circumstances circumstances) {
        var marked = mayUnmark(state, circumstances);
        var before = marked.before();
        return List.of(
                new DuplicateMarkRemoved(
                        marked.facts().caseId(),
                        marked.facts().subjectId(),
                        marked.survivor(),
                        before.status(),
                        command.reason(),
                        before.facts().promises().owed().stream()
                                .map(clock -> Starting.again(clock, circumstances))
                                .toList()));
    }

    static List<CaseEvent> inherit(
            InheritDueInstant command, CaseState state, Circumstances circumstances) {
        return Optional.of(Standing.registered(state).facts().promises().firstResponse())
                .filter(CaseClock::running)
                .filter(clock -> command.firstResponse().dueAt().isBefore(clock.schedule().dueAt()))
                .map(clock -> inherited(command, clock, circumstances))
                .orElse(List.of());
    }

    private static List<CaseEvent> inherited(
            InheritDueInstant command, CaseClock clock, Circumstances circumstances) {
        var own = clock.schedule();
        var office = circumstances.office();
        return Levels.risenBefore(
                new DueInstantInherited(
                        command.caseId(),
                        command.duplicate(),
                        clock.id(),
                        clock.name(),
                        clock.attempt(),
                        own.dueAt(),
                        Schedules.inheriting(
                                command.firstResponse(),
                                office.policy(own.policy()),
                                office.calendar(own.calendar().id(), clock.unit()),
                                clock.startedAt())),
                List.of(clock),
                circumstances.now());
    }
}

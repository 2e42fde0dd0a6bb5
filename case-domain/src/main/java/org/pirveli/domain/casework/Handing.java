package org.pirveli.domain.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.ReleaseCase;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseClassified;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseReleased;
import org.pirveli.domain.casework.CaseState.Assigned;
import org.pirveli.domain.casework.CaseState.Open;

/** Sorting a case, and who has it in hand. */
final class Handing {

    private Handing() {}

    static Open mayClassify(CaseState state, Circumstances circumstances) {
        return Standing.open(state);
    }

    static List<CaseEvent> classify(
            ClassifyCase command, CaseState state, Circumstances circumstances) {
        var matter = mayClassify(state, circumstances).facts().matter();
        var topic =
                Registration.known(command.topic(), circumstances.today(), circumstances.office());
        if (topic.equals(matter.topic()) && command.urgency() == matter.urgency()) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(new CaseClassified(matter.caseId(), topic, command.urgency()));
    }

    static Open mayAssign(CaseState state, Circumstances circumstances) {
        return Standing.open(state);
    }

    /** The same for whoever asks beforehand: an operator cannot take what he holds already. */
    static Open mayTakeOrGive(CaseState state, Circumstances circumstances) {
        var open = mayAssign(state, circumstances);
        var actor = circumstances.actor();
        var holder = open.assignee();
        if (actor.role() == Role.OPERATOR
                && holder != null
                && holder.value().equals(actor.name())) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return open;
    }

    /** An operator takes a case; only a supervisor gives it to another. */
    static List<CaseEvent> assign(
            AssignCase command, CaseState state, Circumstances circumstances) {
        var open = mayAssign(state, circumstances);
        var matter = open.facts().matter();
        var actor = circumstances.actor();
        if (actor.role() == Role.OPERATOR && !actor.name().equals(command.operatorId().value())) {
            throw new Refused(
                    RefusalCode.NOT_AUTHORISED,
                    Map.of("hint", "only a supervisor gives a case to another"));
        }
        if (Objects.equals(command.operatorId(), open.assignee())) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        var grounds =
                circumstances
                        .office()
                        .ineligibility(command.operatorId(), matter.unit(), matter.topic());
        if (!grounds.isEmpty()) {
            throw new Refused(
                    RefusalCode.OPERATOR_NOT_ELIGIBLE,
                    Map.of("grounds", List.copyOf(new TreeSet<>(grounds))));
        }
        return List.of(
                new CaseAssigned(
                        matter.caseId(),
                        matter.subjectId(),
                        command.operatorId(),
                        actor.name(),
                        command.reason()));
    }

    static Assigned mayRelease(CaseState state, Circumstances circumstances) {
        return Standing.assigned(state);
    }

    static List<CaseEvent> release(
            ReleaseCase command, CaseState state, Circumstances circumstances) {
        var assigned = mayRelease(state, circumstances);
        return List.of(
                new CaseReleased(
                        assigned.facts().caseId(),
                        assigned.facts().subjectId(),
                        assigned.assignee(),
                        Wanted.text("/reason", command.reason())));
    }
}

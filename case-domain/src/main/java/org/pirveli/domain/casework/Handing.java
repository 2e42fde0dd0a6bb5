package org.pirveli.domain.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.ReleaseCase;
import org.pirveli.api.casework.CaseCommand.TakeInSession;
import org.pirveli.api.casework.event.CaseClassified;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseReleased;
import org.pirveli.api.value.GroundCode;
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
        var grounds = grounds(command, circumstances);
        if (topic.equals(matter.topic())
                && command.urgency() == matter.urgency()
                && grounds.equals(matter.grounds())) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(
                new CaseClassified(
                        matter.caseId(),
                        topic,
                        command.urgency(),
                        grounds.isEmpty() ? null : grounds));
    }

    private static List<GroundCode> grounds(ClassifyCase command, Circumstances circumstances) {
        var given = command.grounds();
        if (given == null) {
            return List.of();
        }
        for (var ground : given) {
            if (!circumstances.office().mayBeInadmissibleFor(ground, circumstances.today())) {
                throw new Refused(RefusalCode.UNKNOWN_GROUND, Map.of("ground", ground.value()));
            }
        }
        return given.stream().sorted(Comparator.comparing(GroundCode::value)).toList();
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

    /**
     * An operator takes a case; only a supervisor gives it to another, has the rule choose, or sets
     * grounds aside.
     */
    static List<CaseEvent> assign(
            AssignCase command, CaseState state, Circumstances circumstances) {
        var open = mayAssign(state, circumstances);
        var operator = command.operatorId();
        onlyWhatIsOnesOwn(command, circumstances.actor());
        if (operator == null) {
            return List.of(Distributing.byRule(open, command.reason(), circumstances));
        }
        if (operator.equals(open.assignee())) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(Distributing.byHand(operator, command, open, circumstances));
    }

    /**
     * The citizen is speaking with this operator: neither a full desk nor the end of a shift sends
     * anybody away, only a conflict of interest does.
     */
    static List<CaseEvent> takeInSession(
            TakeInSession command, CaseState state, Circumstances circumstances) {
        var open = mayAssign(state, circumstances);
        var taking =
                new AssignCase(
                        command.caseId(),
                        command.operatorId(),
                        Spoken.evidence(command.consultationId()),
                        true);
        return List.of(Distributing.byHand(command.operatorId(), taking, open, circumstances));
    }

    private static void onlyWhatIsOnesOwn(AssignCase command, Actor actor) {
        if (actor.role() != Role.OPERATOR) {
            return;
        }
        var operator = command.operatorId();
        if (operator == null || !actor.name().equals(operator.value())) {
            throw new Refused(
                    RefusalCode.NOT_AUTHORISED,
                    Map.of("hint", "only a supervisor gives a case to another"));
        }
        if (Boolean.TRUE.equals(command.override())) {
            throw new Refused(
                    RefusalCode.NOT_AUTHORISED,
                    Map.of("hint", "only a supervisor sets grounds aside"));
        }
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

package org.pirveli.domain.casework;

import static java.util.Comparator.naturalOrder;
import static org.pirveli.api.RefusalCode.NOT_AUTHORISED;
import static org.pirveli.api.RefusalCode.NO_ESCALATION;

import java.util.List;
import java.util.Map;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.EscalationAcknowledged;
import org.pirveli.domain.casework.CaseState.Registered;

/** Taking note of escalations, by whom they were put to or by someone above. */
final class Acknowledging {

    private Acknowledging() {}

    static Registered mayAcknowledge(CaseState state, Circumstances circumstances) {
        var registered = Standing.registered(state);
        within(waiting(registered), registered.facts(), circumstances);
        return registered;
    }

    /** Of those asked for, the actor takes note of what is before a position that it can fill. */
    static List<CaseEvent> acknowledge(
            AcknowledgeEscalation command, CaseState state, Circumstances circumstances) {
        var registered = Standing.registered(state);
        var waiting = waiting(registered);
        var asked = waiting.stream().filter(each -> isAskedFor(command, each)).toList();
        if (asked.isEmpty()) {
            mayAcknowledge(state, circumstances);
            throw new Refused(NO_ESCALATION);
        }
        var facts = registered.facts();
        var mine = within(asked, facts, circumstances);
        return List.of(
                new EscalationAcknowledged(
                        facts.caseId(),
                        facts.subjectId(),
                        mine.stream().map(Unacknowledged::key).toList(),
                        Wanted.text("/note", command.note())));
    }

    private static boolean isAskedFor(AcknowledgeEscalation command, Unacknowledged each) {
        var clockId = command.clockId();
        var level = command.level();
        return (clockId == null || clockId.equals(each.key().clockId()))
                && (level == null || level == each.key().level());
    }

    private static List<Unacknowledged> waiting(Registered registered) {
        var waiting = registered.facts().promises().unacknowledged();
        if (waiting.isEmpty()) {
            throw new Refused(NO_ESCALATION);
        }
        return waiting;
    }

    /** Those that are within the actor's power. */
    private static List<Unacknowledged> within(
            List<Unacknowledged> waiting, Facts facts, Circumstances circumstances) {
        var unit = facts.matter().unit();
        var positions = circumstances.office().positionsOf(unit);
        var mine =
                waiting.stream()
                        .filter(each -> positions.mayAcknowledge(circumstances.actor(), each.to()))
                        .toList();
        if (mine.isEmpty()) {
            var lowest = waiting.stream().map(Unacknowledged::to).min(naturalOrder()).orElseThrow();
            throw new Refused(
                    NOT_AUTHORISED, Map.of("position", lowest.name(), "unit", unit.value()));
        }
        return mine;
    }
}

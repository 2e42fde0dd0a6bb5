package org.pirveli.projections.casework;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.EscalationAcknowledged;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.Escalation.Resolution;
import org.pirveli.api.casework.view.Escalation.State;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.EscalationKey;
import org.pirveli.api.value.UnitId;

/** How the escalations of a case change; those of earlier attempts stay. */
final class EscalationFold {

    private EscalationFold() {}

    static EscalationKey key(Escalation escalation) {
        return new EscalationKey(escalation.clockId(), escalation.attempt(), escalation.level());
    }

    static Escalation raised(CaseFile file, CaseEscalated event) {
        return new Escalation(
                file.caseId(),
                file.caseNumber(),
                file.unit(),
                event.clockId(),
                event.clock(),
                event.attempt(),
                event.level(),
                event.to(),
                State.OPEN,
                null,
                event.breachedAt(),
                event.raisedAt(),
                event.detectedAt(),
                null,
                null,
                null);
    }

    /** Each is open until the attempt that it is about ends. */
    static List<Escalation> resolved(List<Escalation> escalations, List<ClockStopped> stops) {
        var now = escalations;
        for (var stop : stops) {
            now =
                    changed(
                            now,
                            each ->
                                    each.state() == State.OPEN
                                            && each.clockId().equals(stop.clockId())
                                            && each.attempt() == stop.attempt(),
                            each -> with(each, each.unit(), State.RESOLVED, how(each, stop)));
        }
        return now;
    }

    private static Resolution how(Escalation escalation, ClockStopped stop) {
        if (stop.state() == ClockState.CANCELLED) {
            return Resolution.CANCELLED;
        }
        return stop.stoppedAt().isAfter(escalation.dueAt())
                ? Resolution.ANSWERED
                : Resolution.ANSWERED_BEFORE_DUE;
    }

    /** What is open goes along with the case; what is resolved stays with those it was put to. */
    static List<Escalation> moved(List<Escalation> escalations, UnitId unit) {
        return changed(
                escalations,
                each -> each.state() == State.OPEN,
                each -> with(each, unit, State.OPEN, null));
    }

    static List<Escalation> acknowledged(
            List<Escalation> escalations, EscalationAcknowledged event, Provenance provenance) {
        return changed(
                escalations,
                each -> event.escalations().contains(key(each)),
                each -> acknowledged(each, event, provenance));
    }

    private static List<Escalation> changed(
            List<Escalation> escalations,
            Predicate<Escalation> which,
            UnaryOperator<Escalation> change) {
        var now = escalations;
        for (int i = 0; i < escalations.size(); i++) {
            var each = escalations.get(i);
            if (which.test(each)) {
                now = Lists.with(now, i, change.apply(each));
            }
        }
        return now;
    }

    private static Escalation with(
            Escalation escalation, UnitId unit, State state, @Nullable Resolution resolution) {
        return copy(
                escalation,
                unit,
                state,
                resolution,
                escalation.acknowledgedBy(),
                escalation.acknowledgedAt(),
                escalation.note());
    }

    private static Escalation acknowledged(
            Escalation escalation, EscalationAcknowledged event, Provenance provenance) {
        return copy(
                escalation,
                escalation.unit(),
                escalation.state(),
                escalation.resolution(),
                provenance.actor(),
                provenance.occurredAt(),
                event.note());
    }

    private static Escalation copy(
            Escalation escalation,
            UnitId unit,
            State state,
            @Nullable Resolution resolution,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt,
            @Nullable String note) {
        return new Escalation(
                escalation.caseId(),
                escalation.caseNumber(),
                unit,
                escalation.clockId(),
                escalation.clock(),
                escalation.attempt(),
                escalation.level(),
                escalation.to(),
                state,
                resolution,
                escalation.dueAt(),
                escalation.raisedAt(),
                escalation.detectedAt(),
                acknowledgedBy,
                acknowledgedAt,
                note);
    }
}

package org.pirveli.domain.consultation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.ConsultationCommand.SkipStep;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ProtocolStepRecorded;
import org.pirveli.api.consultation.event.ProtocolStepSkipped;
import org.pirveli.domain.refusal.Flaws;

/** The steps of the protocol, each settled once: done, or left out for a reason. */
final class Steps {

    private Steps() {}

    static List<ConsultationEvent> record(
            RecordStep command, ConsultationState state, ConsultationCircumstances now) {
        var in = Standing.attended(state, now.actor());
        var step = open(command.step(), in.session(), now.office());
        boolean danger = Boolean.TRUE.equals(command.danger());
        if (danger && !step.mayEnd()) {
            throw Flaws.refusal("/danger", "this step asks for no danger");
        }
        return List.of(
                new ProtocolStepRecorded(
                        command.consultationId(), in.operator(), step.code(), danger, now.now()));
    }

    static List<ConsultationEvent> skip(
            SkipStep command, ConsultationState state, ConsultationCircumstances now) {
        var in = Standing.attended(state, now.actor());
        var step = open(command.step(), in.session(), now.office());
        if (command.reason().isBlank()) {
            throw Flaws.refusal("/reason", "must not be blank");
        }
        return List.of(
                new ProtocolStepSkipped(
                        command.consultationId(),
                        in.session().subjectId(),
                        in.operator(),
                        step.code(),
                        command.reason(),
                        now.now()));
    }

    private static Protocol.Step open(StepCode code, Session session, ConsultationOffice office) {
        var step =
                office.protocol(session.protocolVersion())
                        .step(code)
                        .orElseThrow(() ->
                                new Refused(
                                        RefusalCode.UNKNOWN_STEP, Map.of("step", code.value())));
        if (session.settled().contains(code)) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return step;
    }

    /** A danger that was found excuses from the rest of the protocol. */
    static void nothingMissing(Session session, ConsultationOffice office) {
        if (session.danger()) {
            return;
        }
        var missing =
                office.protocol(session.protocolVersion()).steps().stream()
                        .filter(Protocol.Step::mandatory)
                        .map(Protocol.Step::code)
                        .filter(code -> !session.settled().contains(code))
                        .map(StepCode::value)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refused(RefusalCode.MANDATORY_STEP_MISSING, Map.of("steps", missing));
        }
    }
}

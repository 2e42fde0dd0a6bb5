package org.pirveli.server.rest.consultation;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.JoinCase;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.RegisterApplication;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.pirveli.server.security.CaseSight;
import org.pirveli.server.security.ConsultationSights;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Takes commands to consultations from HTTP. */
@RestController
final class ConsultationCommandController {

    private static final String CONSULTATION_ID = "consultationId";
    private static final String CASE_ID = "caseId";

    private final ConsultationExecution execution;
    private final ConsultationSights sights;
    private final CaseSight cases;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    ConsultationCommandController(
            ConsultationExecution execution, ConsultationSights sights, CaseSight cases) {
        this.execution = execution;
        this.sights = sights;
        this.cases = cases;
    }

    @PostMapping(path = "/api/v1/consultations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ConsultationAnswer> offer(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        return execution.run(request, actor, this::offered);
    }

    @PostMapping(
            path = "/api/v1/consultations/{consultationId}/commands/{command}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ConsultationAnswer> command(
            @PathVariable String consultationId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var type =
                RuleCommands.OF_CONSULTATIONS
                        .named(command)
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_AUTHORISED));
        var id =
                sights.reach(
                        PathId.read(ConsultationId.class, CONSULTATION_ID, consultationId), actor);
        return execution.run(request, actor, body -> bound(type, body, id, actor));
    }

    private ConsultationCommand offered(ObjectNode body) {
        return RecordBinder.bind(
                Offer.class,
                body,
                isMissing(body, CONSULTATION_ID)
                        ? Map.of(CONSULTATION_ID, new ConsultationId(ids.generate()))
                        : Map.of());
    }

    private ConsultationCommand bound(
            Class<? extends ConsultationCommand> type,
            ObjectNode body,
            ConsultationId id,
            Actor actor) {
        Map<String, Object> given =
                type == RegisterApplication.class && isMissing(body, CASE_ID)
                        ? Map.of(CONSULTATION_ID, id, CASE_ID, new CaseId(ids.generate()))
                        : Map.of(CONSULTATION_ID, id);
        ConsultationCommand command = RecordBinder.bind(type, body, given);
        if (command instanceof JoinCase join) {
            visible(join.caseId(), actor);
        }
        return command;
    }

    /** What is left out may also be said to be nothing. */
    private static boolean isMissing(ObjectNode body, String name) {
        var node = body.get(name);
        if (node != null && !node.isNull()) {
            return false;
        }
        body.remove(name);
        return true;
    }

    private void visible(CaseId caseId, Actor actor) {
        try {
            var _ = cases.find(caseId, actor);
        } catch (Refused _) {
            throw new Refused(RefusalCode.INVALID_TARGET);
        }
    }
}

package org.pirveli.server.rest.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.event.ConsultationOffered;
import org.pirveli.server.engine.ConsultationAwait;
import org.pirveli.server.engine.ViewAwait;
import org.pirveli.server.engine.consultation.ConsultationConditions;
import org.pirveli.server.engine.consultation.ConsultationDoor;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.CommandExecution;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.command.FollowUpCodes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Carries commands to consultations out, and answers once their effect can be read back. */
@Component
final class ConsultationExecution {

    private static final String OFFERED = ConsultationOffered.class.getSimpleName();

    private final Execution execution;
    private final ConsultationDoor door;
    private final ConsultationAwait consultations;
    private final ViewAwait cases;
    private final FollowUpCodes codes;

    ConsultationExecution(
            Execution execution,
            ConsultationDoor door,
            ConsultationAwait consultations,
            ViewAwait cases,
            FollowUpCodes codes) {
        this.execution = execution;
        this.door = door;
        this.consultations = consultations;
        this.cases = cases;
        this.codes = codes;
    }

    /**
     * Carries a command out.
     *
     * @param binder makes the command of a body that has been read
     */
    ResponseEntity<ConsultationAnswer> run(
            HttpServletRequest request,
            Actor actor,
            Function<ObjectNode, ConsultationCommand> binder) {
        return execution.run(request, actor, new ToConsultation(actor, binder));
    }

    private final class ToConsultation implements Execution.Kind<ConsultationAnswer> {

        private final Actor actor;
        private final Function<ObjectNode, ConsultationCommand> binder;

        ToConsultation(Actor actor, Function<ObjectNode, ConsultationCommand> binder) {
            this.actor = actor;
            this.binder = binder;
        }

        @Override
        public ConsultationAnswer carryOut(byte[] body, Execution.Wanted wanted) {
            var executed =
                    door.execute(
                            binder.apply(StrictJson.read(body)),
                            actor,
                            new ConsultationConditions(
                                    wanted.version(),
                                    wanted.dryRun(),
                                    wanted.conversation(),
                                    null,
                                    done ->
                                            wanted.keep()
                                                    .accept(
                                                            ConsultationAnswer.of(done)
                                                                    .written())));
            var answer = ConsultationAnswer.of(executed);
            return wanted.dryRun() ? answer.asDryRun() : answer;
        }

        @Override
        public ConsultationAnswer read(String stored) {
            return ConsultationAnswer.read(stored);
        }

        @Override
        public ResponseEntity<ConsultationAnswer> answered(ConsultationAnswer answer) {
            boolean offered =
                    !answer.events().isEmpty() && answer.events().getFirst().type().equals(OFFERED);
            var response =
                    offered
                            ? ResponseEntity.created(
                                    URI.create("/api/v1/consultations/" + answer.consultationId()))
                            : ResponseEntity.ok();
            response.eTag(Long.toString(answer.version()));
            if (!shown(answer)) {
                response.header(CommandExecution.CONSISTENCY, "pending");
            }
            var registered = answer.registered();
            return response.body(
                    registered == null
                            ? answer
                            : answer.withCode(
                                    codes.code(registered.caseId(), FollowUpCodes.FIRST)));
        }

        private boolean shown(ConsultationAnswer answer) {
            var registered = answer.registered();
            boolean shown = consultations.await(answer.consultationId(), answer.version());
            return shown
                    && (registered == null
                            || cases.await(registered.caseId(), registered.version()));
        }
    }
}

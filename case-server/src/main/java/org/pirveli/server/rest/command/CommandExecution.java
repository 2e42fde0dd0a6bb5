package org.pirveli.server.rest.command;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.ViewAwait;
import org.pirveli.server.rest.body.StrictJson;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Carries commands to cases out, and answers once their effect can be read back. */
@Component
public final class CommandExecution {

    /** Says that the views do not show the effect yet. */
    public static final String CONSISTENCY = "Consistency";

    private final Execution execution;
    private final CommandDoor door;
    private final ViewAwait views;
    private final FollowUpCodes codes;

    CommandExecution(Execution execution, CommandDoor door, ViewAwait views, FollowUpCodes codes) {
        this.execution = execution;
        this.door = door;
        this.views = views;
        this.codes = codes;
    }

    /**
     * Carries a command out.
     *
     * @param binder makes the command of a body that has been read
     */
    public ResponseEntity<CommandAnswer> run(
            HttpServletRequest request, Actor actor, Function<ObjectNode, CaseCommand> binder) {
        return execution.run(request, actor, new ToCase(actor, binder));
    }

    private final class ToCase implements Execution.Kind<CommandAnswer> {

        private final Actor actor;
        private final Function<ObjectNode, CaseCommand> binder;

        ToCase(Actor actor, Function<ObjectNode, CaseCommand> binder) {
            this.actor = actor;
            this.binder = binder;
        }

        @Override
        public CommandAnswer carryOut(byte[] body, Execution.Wanted wanted) {
            var command = binder.apply(StrictJson.read(body));
            var executed =
                    door.execute(
                            command,
                            actor,
                            new Conditions(
                                    wanted.version(),
                                    wanted.dryRun(),
                                    wanted.conversation(),
                                    null,
                                    done ->
                                            wanted.keep()
                                                    .accept(CommandAnswer.of(done).written())));
            var answer = CommandAnswer.of(executed);
            return wanted.dryRun() ? answer.asDryRun() : answer;
        }

        @Override
        public CommandAnswer read(String stored) {
            return CommandAnswer.read(stored);
        }

        /** Answers once the effect can be read back, or says that it cannot yet. */
        @Override
        public ResponseEntity<CommandAnswer> answered(CommandAnswer answer) {
            var response =
                    answer.isRegistration()
                            ? ResponseEntity.created(
                                    URI.create("/api/v1/cases/" + answer.caseId().value()))
                            : ResponseEntity.ok();
            response.eTag(Long.toString(answer.version()));
            if (!views.await(answer.caseId(), answer.version())) {
                response.header(CONSISTENCY, "pending");
            }
            return response.body(
                    answer.isRegistration()
                            ? answer.withFollowUpCode(
                                    codes.code(answer.caseId(), FollowUpCodes.FIRST))
                            : answer);
        }
    }
}

package org.pirveli.server.rest.command;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.ViewAwait;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.idempotency.OnceOnly;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.parameter.IdempotencyKey;
import org.pirveli.server.rest.parameter.IfMatch;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.trace.TraceId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries a command out in the promised order: stored answer, body, version, rules; and answers
 * once its effect can be read back.
 */
@Component
public final class CommandExecution {

    /** Rehearses a command instead of carrying it out. */
    public static final Parameter<Boolean> DRY_RUN =
            Parameter.one(
                    "dryRun",
                    Boolean.class,
                    false,
                    "Makes the same checks and answers the events that would be; writes nothing.");

    /** Says that the views do not show the effect yet. */
    public static final String CONSISTENCY = "Consistency";

    private final CommandDoor door;
    private final OnceOnly once;
    private final ViewAwait views;
    private final FollowUpCodes codes;

    CommandExecution(CommandDoor door, OnceOnly once, ViewAwait views, FollowUpCodes codes) {
        this.door = door;
        this.once = once;
        this.views = views;
        this.codes = codes;
    }

    /**
     * Carries a command out.
     *
     * @param binder makes the command of a body that has been read
     */
    ResponseEntity<CommandAnswer> run(
            HttpServletRequest request, Actor actor, Function<ObjectNode, CaseCommand> binder) {
        boolean dryRun = Parameters.of(request, DRY_RUN).require(DRY_RUN);
        var version = IfMatch.of(request);
        var key = IdempotencyKey.of(request);
        var body = BodyBytes.read(request, BodyBytes.COMMAND);
        var conditions = new Conditions(version, dryRun, TraceId.current(), null, _ -> {});
        if (dryRun) {
            var command = binder.apply(StrictJson.read(body));
            return ResponseEntity.ok(
                    CommandAnswer.of(door.execute(command, actor, conditions)).rehearsed());
        }
        var answer =
                key == null
                        ? carryOut(binder, body, actor, conditions, _ -> {})
                        : once.answer(
                                KeyedRequest.of(scope(request, actor, key), body),
                                CommandAnswer::read,
                                keep -> carryOut(binder, body, actor, conditions, keep));
        return shown(answer);
    }

    private CommandAnswer carryOut(
            Function<ObjectNode, CaseCommand> binder,
            byte[] body,
            Actor actor,
            Conditions conditions,
            Consumer<String> keep) {
        var command = binder.apply(StrictJson.read(body));
        return CommandAnswer.of(
                door.execute(
                        command,
                        actor,
                        conditions.with(
                                executed -> keep.accept(CommandAnswer.of(executed).written()))));
    }

    /** Answers once the effect can be read back, or says that it cannot yet. */
    private ResponseEntity<CommandAnswer> shown(CommandAnswer answer) {
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
                        ? answer.withFollowUpCode(codes.code(answer.caseId(), FollowUpCodes.FIRST))
                        : answer);
    }

    private static List<String> scope(HttpServletRequest request, Actor actor, String key) {
        return List.of(
                actor.client(),
                actor.name(),
                request.getMethod(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                key);
    }
}

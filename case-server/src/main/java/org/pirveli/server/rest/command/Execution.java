package org.pirveli.server.rest.command;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.idempotency.OnceOnly;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.parameter.IdempotencyKey;
import org.pirveli.server.rest.parameter.IfMatch;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.trace.TraceId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Carries commands of every kind out in the promised order: stored answer, body, version, rules.
 */
@Component
public final class Execution {

    /** Tries a command by every rule, and keeps nothing of it. */
    public static final Parameter<Boolean> DRY_RUN =
            Parameter.one(
                    "dryRun",
                    Boolean.class,
                    false,
                    "Makes the same checks and answers the events that would be; writes nothing.");

    /**
     * How a command is to be carried out.
     *
     * @param version that the caller saw; {@code null} means any
     * @param conversation what its messages share
     * @param keep takes what is to be stored of the answer, within the transaction of the effect
     */
    public record Wanted(
            @Nullable Long version,
            boolean dryRun,
            @Nullable String conversation,
            Consumer<String> keep) {}

    /**
     * One kind of commands.
     *
     * @param <A> how they are answered
     */
    public interface Kind<A> {

        /** What its bodies are written in. */
        default MediaType mediaType() {
            return MediaType.APPLICATION_JSON;
        }

        /** Reads the body, and carries the command out or tries it. */
        A carryOut(byte[] body, Wanted wanted);

        /** Reads an answer that was stored. */
        A read(String stored);

        /** Answers a command that was carried out. */
        ResponseEntity<A> answered(A answer);
    }

    private final OnceOnly once;

    Execution(OnceOnly once) {
        this.once = once;
    }

    /**
     * Carries a command out.
     *
     * @param more parameters of the query beside {@link #DRY_RUN}
     */
    public <A> ResponseEntity<A> run(
            HttpServletRequest request, Actor actor, Kind<A> kind, Parameter<?>... more) {
        var known = Arrays.copyOf(more, more.length + 1);
        known[more.length] = DRY_RUN;
        boolean dryRun = Parameters.of(request, known).require(DRY_RUN);
        var version = IfMatch.of(request);
        var key = IdempotencyKey.of(request);
        var body = BodyBytes.read(request, BodyBytes.COMMAND, kind.mediaType());
        var conversation = TraceId.current();
        if (dryRun) {
            return ResponseEntity.ok(
                    kind.carryOut(body, new Wanted(version, true, conversation, _ -> {})));
        }
        if (key == null) {
            return kind.answered(
                    kind.carryOut(body, new Wanted(version, false, conversation, _ -> {})));
        }
        return kind.answered(
                once.answer(
                        KeyedRequest.of(IdempotencyKey.scope(request, actor, key), body),
                        kind::read,
                        keep ->
                                kind.carryOut(
                                        body, new Wanted(version, false, conversation, keep))));
    }
}

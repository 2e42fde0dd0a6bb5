package org.pirveli.server.rest.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.deadletter.DeadLetterList;
import org.pirveli.projections.parking.DeadLetter;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.parking.DeadLetterRetries;
import org.pirveli.server.parking.RetryAsked;
import org.pirveli.server.parking.RetryId;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.IdempotencyKey;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits behind events that could not be taken in, and having it tried again. */
@RestController
@RequestMapping(path = "/api/v1/audit/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
public final class DeadLetterController {

    private static final int LONGEST_NAME = 120;

    private static final Parameter<String> FOLLOWER =
            Parameter.text("follower", LONGEST_NAME, "Only of this one who follows the log.");

    private static final Parameter<String> STREAM =
            Parameter.text("stream", LONGEST_NAME, "Only this case or consultation.");

    /** What the list can be asked for. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(FOLLOWER, STREAM, Lists.LIMIT, Lists.CURSOR);

    private final DeadLetterList list;
    private final DeadLetterRetries retries;

    DeadLetterController(DeadLetterList list, DeadLetterRetries retries) {
        this.list = list;
        this.retries = retries;
    }

    @GetMapping
    Page<DeadLetter> list(HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        return Lists.part(() ->
                list.part(
                        asked.get(FOLLOWER),
                        asked.get(STREAM),
                        asked.get(Lists.CURSOR),
                        asked.require(Lists.LIMIT)));
    }

    @PostMapping("/retries")
    ResponseEntity<RetryProgress> retry(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        var key = IdempotencyKey.of(request);
        var body = BodyBytes.read(request, BodyBytes.COMMAND);
        var asked = RecordBinder.bind(RetryAsked.class, StrictJson.read(body), Map.of());
        var taken =
                retries.take(
                        asked,
                        actor,
                        key == null
                                ? null
                                : KeyedRequest.of(IdempotencyKey.scope(request, actor, key), body));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/audit/dead-letters/retries/" + taken.errandId()))
                .body(RetryProgress.of(taken));
    }

    @GetMapping("/retries/{retryId}")
    RetryProgress progress(@PathVariable String retryId, HttpServletRequest request) {
        var id = PathId.read(RetryId.class, "retryId", retryId);
        var found = retries.find(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        Parameters.of(request);
        return RetryProgress.of(found);
    }
}

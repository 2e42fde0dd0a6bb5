package org.pirveli.server.rest.processor;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.processor.ProcessorBoard;
import org.pirveli.server.processor.ProcessorCare;
import org.pirveli.server.processor.ProcessorList;
import org.pirveli.server.processor.ProcessorStanding;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.parameter.IdempotencyKey;
import org.pirveli.server.rest.parameter.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who follows the log and how far it is; pausing, letting go on and writing anew. */
@RestController
@RequestMapping(path = "/api/v1/processors", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProcessorController {

    private final ProcessorBoard board;
    private final ProcessorCare care;

    ProcessorController(ProcessorBoard board, ProcessorCare care) {
        this.board = board;
        this.care = care;
    }

    @GetMapping
    ProcessorList all(HttpServletRequest request) {
        Parameters.of(request);
        return new ProcessorList(board.all());
    }

    @GetMapping("/{processor}")
    ProcessorStanding one(@PathVariable String processor, HttpServletRequest request) {
        Parameters.of(request);
        return board.one(processor);
    }

    @PostMapping("/{processor}/pause")
    ProcessorStanding pause(
            @PathVariable String processor,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return done(care::pause, processor, actor, request);
    }

    @PostMapping("/{processor}/resume")
    ProcessorStanding resume(
            @PathVariable String processor,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return done(care::resume, processor, actor, request);
    }

    @PostMapping("/{processor}/rebuild")
    ResponseEntity<ProcessorStanding> rebuild(
            @PathVariable String processor,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var key = IdempotencyKey.of(request);
        var body = BodyBytes.read(request, BodyBytes.COMMAND);
        care.rebuild(
                processor,
                reason(processor, request, body),
                actor,
                key == null
                        ? null
                        : KeyedRequest.of(IdempotencyKey.scope(request, actor, key), body));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/processors/" + processor))
                .body(board.one(processor));
    }

    /** What is done at once to one of them. */
    private interface Deed {
        void to(String processor, String reason, Actor actor);
    }

    private ProcessorStanding done(
            Deed deed, String processor, Actor actor, HttpServletRequest request) {
        var body = BodyBytes.read(request, BodyBytes.COMMAND);
        deed.to(processor, reason(processor, request, body), actor);
        return board.one(processor);
    }

    private String reason(String processor, HttpServletRequest request, byte[] body) {
        board.known(processor);
        Parameters.of(request);
        return RecordBinder.bind(Reason.class, StrictJson.read(body), Map.of()).reason();
    }
}

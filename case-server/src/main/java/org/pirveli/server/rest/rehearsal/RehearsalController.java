package org.pirveli.server.rest.rehearsal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.rehearsal.RehearsalAsked;
import org.pirveli.server.rehearsal.RehearsalId;
import org.pirveli.server.rehearsal.RehearsalResult;
import org.pirveli.server.rehearsal.Rehearsals;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.parameter.IdempotencyKey;
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

/** What would have been under other rules. */
@RestController
@RequestMapping(path = "/api/v1/rehearsals", produces = MediaType.APPLICATION_JSON_VALUE)
final class RehearsalController {

    private final Rehearsals rehearsals;
    private final RehearsalReading reading;

    RehearsalController(Rehearsals rehearsals, RehearsalReading reading) {
        this.rehearsals = rehearsals;
        this.reading = reading;
    }

    @PostMapping
    ResponseEntity<RehearsalProgress> take(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        var key = IdempotencyKey.of(request);
        var body = BodyBytes.read(request, BodyBytes.COMMAND);
        var taken =
                take(
                        body,
                        actor,
                        key == null
                                ? null
                                : KeyedRequest.of(IdempotencyKey.scope(request, actor, key), body));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/rehearsals/" + taken.errandId()))
                .body(RehearsalProgress.of(taken));
    }

    private Errand<RehearsalAsked, RehearsalResult> take(
            byte[] body, Actor actor, @Nullable KeyedRequest request) {
        try {
            return rehearsals.take(() -> reading.read(body), actor, request);
        } catch (Refused refused) {
            throw DraftPointers.translated(refused);
        }
    }

    @GetMapping("/{rehearsalId}")
    RehearsalProgress progress(@PathVariable String rehearsalId, HttpServletRequest request) {
        var id = PathId.read(RehearsalId.class, "rehearsalId", rehearsalId);
        var found = rehearsals.find(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        Parameters.of(request);
        return RehearsalProgress.of(found);
    }
}

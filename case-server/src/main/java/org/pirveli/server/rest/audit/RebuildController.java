package org.pirveli.server.rest.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.parameter.IdempotencyKey;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.verification.VerificationAsked;
import org.pirveli.server.verification.VerificationId;
import org.pirveli.server.verification.Verifications;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the views show what the log says: every row made anew, and compared to the byte. */
@RestController
@RequestMapping(path = "/api/v1/audit/rebuilds", produces = MediaType.APPLICATION_JSON_VALUE)
final class RebuildController {

    private final Verifications verifications;

    RebuildController(Verifications verifications) {
        this.verifications = verifications;
    }

    @PostMapping
    ResponseEntity<VerificationProgress> take(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        var key = IdempotencyKey.of(request);
        var body = BodyBytes.read(request, BodyBytes.COMMAND);
        var asked = RecordBinder.bind(VerificationAsked.class, StrictJson.read(body), Map.of());
        var taken =
                verifications.take(
                        asked,
                        actor,
                        key == null
                                ? null
                                : KeyedRequest.of(IdempotencyKey.scope(request, actor, key), body));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/audit/rebuilds/" + taken.errandId()))
                .body(VerificationProgress.of(taken));
    }

    @GetMapping
    VerificationList newest(HttpServletRequest request) {
        Parameters.of(request);
        return new VerificationList(
                verifications.newest().stream().map(VerificationProgress::summed).toList());
    }

    @GetMapping("/{rebuildId}")
    VerificationProgress progress(@PathVariable String rebuildId, HttpServletRequest request) {
        var id = PathId.read(VerificationId.class, "rebuildId", rebuildId);
        var found = verifications.find(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        Parameters.of(request);
        return VerificationProgress.of(found);
    }
}

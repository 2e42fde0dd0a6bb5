package org.pirveli.server.rest.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.server.imports.ImportFormat;
import org.pirveli.server.imports.ImportId;
import org.pirveli.server.imports.Imports;
import org.pirveli.server.rest.parameter.IdempotencyKey;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.server.rest.problem.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Older records in bulk: sent in one request, taken over in the background. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
final class ImportController {

    private static final long LIMIT = Imports.MAXIMUM_BYTES;

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/cases")
    ResponseEntity<ImportProgress> take(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        var key = IdempotencyKey.of(request);
        var format = format(request);
        if (request.getContentLengthLong() > LIMIT) {
            throw Imports.tooLarge();
        }
        try {
            var taken =
                    imports.take(
                            request.getInputStream(),
                            format,
                            actor,
                            key == null ? null : IdempotencyKey.scope(request, actor, key));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + taken.stored().importId()))
                    .body(ImportProgress.of(taken, Texts.askedFor(request)));
        } catch (IOException _) {
            throw new InvalidRequest(Fault.body("", FaultKind.BROKEN_ENCODING));
        }
    }

    @GetMapping("/{importId}")
    ImportProgress progress(
            @PathVariable String importId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = PathId.read(ImportId.class, "importId", importId);
        var found =
                imports.find(id)
                        .filter(each -> maySee(each, actor))
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        Parameters.of(request);
        return ImportProgress.of(found, Texts.askedFor(request));
    }

    private static boolean maySee(Imports.Standing standing, Actor actor) {
        return actor.role() == Role.SUPERVISOR
                || actor.role() == Role.AUDITOR
                || standing.stored().client().equals(actor.client());
    }

    private static ImportFormat format(HttpServletRequest request) {
        return ImportFormat.of(request.getContentType())
                .filter(_ -> isPlain(request.getHeader(HttpHeaders.CONTENT_ENCODING)))
                .orElseThrow(() -> new Refused(RefusalCode.UNSUPPORTED_MEDIA_TYPE));
    }

    private static boolean isPlain(@Nullable String encoding) {
        return encoding == null || encoding.equalsIgnoreCase("identity");
    }
}

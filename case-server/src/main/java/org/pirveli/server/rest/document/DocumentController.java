package org.pirveli.server.rest.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.projections.casework.CaseHistory;
import org.pirveli.projections.casework.PastCase;
import org.pirveli.projections.casework.Viewpoint;
import org.pirveli.server.document.Documents;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.ViewAwait;
import org.pirveli.server.look.Matter;
import org.pirveli.server.rest.command.CommandExecution;
import org.pirveli.server.rest.look.Displays;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.server.rest.trace.TraceId;
import org.pirveli.server.security.CaseSight;
import org.pirveli.server.security.RouteRules;
import org.pirveli.server.spool.Spool;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes documents in, and hands them out to those who may see the case. */
@RestController
public final class DocumentController {

    public static final Parameter<String> FILE_NAME =
            new Parameter<>(
                    "fileName",
                    String.class,
                    false,
                    true,
                    1,
                    255,
                    null,
                    "How the sender calls it; of a path only the last part counts.");

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");

    /** What of a person is in an answer of bytes. */
    private static final Set<String> SHOWN = Set.of("documents/content", "documents/fileName");

    private final CaseSight sight;
    private final CaseHistory history;
    private final Documents documents;
    private final ViewAwait views;
    private final OfficeClock clock;
    private final Displays displays;

    DocumentController(
            CaseSight sight,
            CaseHistory history,
            Documents documents,
            ViewAwait views,
            OfficeClock clock,
            Displays displays) {
        this.sight = sight;
        this.history = history;
        this.documents = documents;
        this.views = views;
        this.clock = clock;
        this.displays = displays;
    }

    @PutMapping(path = RouteRules.DOCUMENTS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<KeptDocument> keep(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var file = file(caseId, actor);
        var fileName = fileName(request);
        if (request.getContentLengthLong() > documents.limit()) {
            throw Spool.tooLarge(documents.limit());
        }
        try {
            var taken =
                    documents.take(
                            request.getInputStream(), fileName, file, actor, TraceId.current());
            return answer(file, taken);
        } catch (IOException _) {
            throw new InvalidRequest(Fault.body("", FaultKind.BROKEN_OFF));
        }
    }

    private ResponseEntity<KeptDocument> answer(CaseFile file, Documents.Taken taken) {
        var caseId = file.caseId();
        var version = taken.version();
        if (version == null) {
            return ResponseEntity.ok()
                    .eTag(Integer.toString(file.version()))
                    .body(KeptDocument.of(caseId, file.version(), taken));
        }
        var response = ResponseEntity.created(address(caseId, taken.sha256()));
        response.eTag(Long.toString(version));
        if (!views.await(caseId, version)) {
            response.header(CommandExecution.CONSISTENCY, "pending");
        }
        return response.body(KeptDocument.of(caseId, version, taken));
    }

    private static URI address(CaseId caseId, String sha256) {
        return URI.create("/api/v1/cases/" + caseId.value() + "/documents/" + sha256);
    }

    private static String fileName(HttpServletRequest request) {
        var given = Parameters.of(request, FILE_NAME).require(FILE_NAME);
        var name = FOLDERS.matcher(given).replaceFirst("").strip();
        if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(Fault.query(FILE_NAME.name(), FaultKind.WRONG_SHAPE));
        }
        return name;
    }

    /** Nothing of it is run or shown in place: whoever reads it saves it first. */
    @GetMapping("/api/v1/cases/{caseId}/documents/{sha256}")
    void read(
            @PathVariable String caseId,
            @PathVariable String sha256,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = file(caseId, actor);
        Parameters.of(request);
        var document = documents.find(file, sha256);
        if (!documents.isKept(file, sha256)) {
            throw new Refused(RefusalCode.DOCUMENT_ELSEWHERE);
        }
        displays.recordFirst(request, actor, Map.of(Matter.of(file.caseId()), SHOWN));
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader(HttpHeaders.ETAG, "\"" + sha256 + "\"");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(document.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        documents.writeTo(response.getOutputStream(), file, sha256);
    }

    /** As the log has it: a document that was just attached can be read at once. */
    private CaseFile file(String caseId, Actor actor) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        return history.at(id, new Viewpoint.AsKnown(clock.instant()))
                .map(PastCase::file)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}

package org.pirveli.server.rest.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.archive.ExportArchive;
import org.pirveli.server.archive.ExportAsked;
import org.pirveli.server.archive.PreparedExport;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.export.ExportId;
import org.pirveli.server.export.Exports;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.parameter.IdempotencyKey;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case or a period of the log, to be handed to a court or a parliament. */
@RestController
@RequestMapping("/api/v1/audit/exports")
final class ExportController {

    private final Exports exports;
    private final ExportArchive archive;
    private final CaseSight sight;
    private final ExportedMatters matters;

    ExportController(
            Exports exports, ExportArchive archive, CaseSight sight, ExportedMatters matters) {
        this.exports = exports;
        this.archive = archive;
        this.sight = sight;
        this.matters = matters;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ExportProgress> take(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        var key = IdempotencyKey.of(request);
        var body = BodyBytes.read(request, BodyBytes.COMMAND);
        var asked = RecordBinder.bind(ExportAsked.class, StrictJson.read(body), Map.of());
        refuseContradictions(asked);
        var caseId = asked.caseId();
        if (caseId != null) {
            sight.find(caseId, actor);
        }
        var taken =
                exports.take(
                        asked,
                        actor,
                        key == null
                                ? null
                                : KeyedRequest.of(IdempotencyKey.scope(request, actor, key), body));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/audit/exports/" + taken.errandId()))
                .body(ExportProgress.of(taken));
    }

    /** Either a case or a period. */
    private static void refuseContradictions(ExportAsked asked) {
        var from = asked.recordedFrom();
        var before = asked.recordedBefore();
        var faults = new ArrayList<Fault>();
        if (asked.caseId() != null && (from != null || before != null)) {
            faults.add(Fault.body("/caseId", FaultKind.CONTRADICTION));
        } else if (asked.caseId() == null) {
            if (from == null) {
                faults.add(Fault.body("/recordedFrom", FaultKind.REQUIRED));
            }
            if (before == null) {
                faults.add(Fault.body("/recordedBefore", FaultKind.REQUIRED));
            } else if (from != null && !from.isBefore(before)) {
                faults.add(Fault.body("/recordedBefore", FaultKind.BEFORE_BEGINNING));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ExportList newest(HttpServletRequest request) {
        Parameters.of(request);
        return new ExportList(exports.newest().stream().map(ExportProgress::of).toList());
    }

    @GetMapping(path = "/{exportId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ExportProgress progress(@PathVariable String exportId, HttpServletRequest request) {
        var found = find(exportId);
        Parameters.of(request);
        return ExportProgress.of(found);
    }

    /** Written while it is read: it lies on no disk of the office. */
    @GetMapping("/{exportId}/archive")
    void read(
            @PathVariable String exportId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var found = find(exportId);
        Parameters.of(request);
        var prepared = found.result();
        if (prepared == null || prepared.fault() != null) {
            throw new Refused(RefusalCode.EXPORT_NOT_READY);
        }
        matters.recordFirst(found.asked(), request, actor);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("export-" + found.errandId() + ".zip")
                        .build()
                        .toString());
        archive.write(found, response.getOutputStream());
    }

    private Errand<ExportAsked, PreparedExport> find(String exportId) {
        return exports.find(PathId.read(ExportId.class, "exportId", exportId))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}

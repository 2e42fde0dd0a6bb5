package org.pirveli.server.rest.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.server.draft.DraftKey;
import org.pirveli.server.draft.Drafts;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.server.security.RouteRules;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what somebody is writing about a case or a consultation; each reads the own only. */
@RestController
final class DraftController {

    private static final String OF_CASE = RouteRules.CASE_DRAFTS;
    private static final String OF_CONSULTATION = RouteRules.CONSULTATION_DRAFTS;
    private static final Pattern PART = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Drafts drafts;
    private final DraftSubjects subjects;
    private final JsonMapper json;

    DraftController(Drafts drafts, DraftSubjects subjects, JsonMapper json) {
        this.drafts = drafts;
        this.subjects = subjects;
        this.json = json;
    }

    @PutMapping(path = OF_CASE, produces = MediaType.APPLICATION_JSON_VALUE)
    SavedDraft saveOfCase(
            @PathVariable String caseId,
            @PathVariable String part,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return save(subjects.ofCase(caseId, actor), part, actor, request);
    }

    @PutMapping(path = OF_CONSULTATION, produces = MediaType.APPLICATION_JSON_VALUE)
    SavedDraft saveOfConsultation(
            @PathVariable String consultationId,
            @PathVariable String part,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return save(subjects.ofConsultation(consultationId, actor), part, actor, request);
    }

    @GetMapping(path = OF_CASE, produces = MediaType.APPLICATION_JSON_VALUE)
    SavedDraft ofCase(
            @PathVariable String caseId,
            @PathVariable String part,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return find(subjects.ofCase(caseId, actor), part, actor, request);
    }

    @GetMapping(path = OF_CONSULTATION, produces = MediaType.APPLICATION_JSON_VALUE)
    SavedDraft ofConsultation(
            @PathVariable String consultationId,
            @PathVariable String part,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return find(subjects.ofConsultation(consultationId, actor), part, actor, request);
    }

    @DeleteMapping(OF_CASE)
    ResponseEntity<Void> discardOfCase(
            @PathVariable String caseId,
            @PathVariable String part,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return discard(subjects.ofCase(caseId, actor), part, actor, request);
    }

    @DeleteMapping(OF_CONSULTATION)
    ResponseEntity<Void> discardOfConsultation(
            @PathVariable String consultationId,
            @PathVariable String part,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        return discard(subjects.ofConsultation(consultationId, actor), part, actor, request);
    }

    private SavedDraft save(
            DraftSubject about, String part, Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        var key = key(about, part, actor);
        var given =
                RecordBinder.bind(
                        DraftToSave.class,
                        StrictJson.read(BodyBytes.read(request, BodyBytes.COMMAND)),
                        Map.of());
        var savedAt =
                drafts.save(
                        key,
                        about.subject(),
                        given.version(),
                        json.writeValueAsString(given.content()));
        return shown(about, part, savedAt, given.version(), null);
    }

    private SavedDraft find(
            DraftSubject about, String part, Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        return drafts.find(key(about, part, actor))
                .map(draft ->
                        shown(
                                about,
                                part,
                                draft.savedAt(),
                                draft.version(),
                                json.readValue(
                                        draft.content(),
                                        new TypeReference<Map<String, String>>() {})))
                .orElseGet(() -> shown(about, part, null, null, null));
    }

    private ResponseEntity<Void> discard(
            DraftSubject about, String part, Actor actor, HttpServletRequest request) {
        Parameters.of(request);
        drafts.discard(key(about, part, actor));
        return ResponseEntity.noContent().build();
    }

    private static SavedDraft shown(
            DraftSubject about,
            String part,
            @Nullable Instant savedAt,
            @Nullable Integer version,
            @Nullable Map<String, String> content) {
        boolean ofCase = about.about() == DraftKey.About.CASE;
        return new SavedDraft(
                ofCase ? new CaseId(about.id()) : null,
                ofCase ? null : new ConsultationId(about.id()),
                part,
                savedAt,
                version,
                content);
    }

    private static DraftKey key(DraftSubject about, String part, Actor actor) {
        if (!PART.matcher(part).matches()) {
            throw new InvalidRequest(
                    new Fault(Fault.Place.PATH, "/part", FaultKind.WRONG_SHAPE, Map.of()));
        }
        return new DraftKey(actor.name(), about.about(), about.id(), part);
    }
}

package org.pirveli.server.rest.subject;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.view.Page;
import org.pirveli.server.engine.subject.Standing;
import org.pirveli.server.engine.subject.Subjects;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.rest.rules.RuleEntry;
import org.pirveli.server.rest.rules.RuleHistory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how the data of persons stand. Nothing that a person wrote is shown. */
@RestController
@RequestMapping(path = "/api/v1/subjects", produces = MediaType.APPLICATION_JSON_VALUE)
public final class SubjectController {

    private static final Parameter<Standing> STANDING =
            Parameter.many(
                    "standing",
                    Standing.class,
                    "Only persons of whom this holds: HELD by law, REQUESTED to be erased, ERASED,"
                            + " or KEPT otherwise.");

    /** What persons can be asked for. */
    public static final List<Parameter<?>> LIST_PARAMETERS =
            List.of(STANDING, Lists.LIMIT, Lists.CURSOR);

    private final Subjects subjects;

    SubjectController(Subjects subjects) {
        this.subjects = subjects;
    }

    @GetMapping
    Page<SubjectSummary> list(HttpServletRequest request) {
        var asked = Parameters.of(request, LIST_PARAMETERS);
        var wanted = asked.all(STANDING);
        int limit = asked.require(Lists.LIMIT);
        return Lists.part(() -> part(wanted, asked.get(Lists.CURSOR), limit));
    }

    private Page<SubjectSummary> part(Set<Standing> wanted, @Nullable String cursor, int limit) {
        var standing = wanted.isEmpty() ? EnumSet.allOf(Standing.class) : wanted;
        var found =
                subjects.list(standing, cursor == null ? null : SubjectId.of(cursor), limit + 1);
        var shown = found.stream().limit(limit).map(SubjectSummary::of).toList();
        return new Page<>(
                shown, found.size() > limit ? shown.getLast().subjectId().toString() : null);
    }

    @GetMapping("/{subjectId}")
    ResponseEntity<SubjectFile> one(@PathVariable String subjectId, HttpServletRequest request) {
        var person =
                subjects.find(id(subjectId)).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        Parameters.of(request);
        return ResponseEntity.ok()
                .eTag(Long.toString(person.state().version()))
                .body(SubjectFile.of(person));
    }

    @GetMapping("/{subjectId}/history")
    RuleHistory history(@PathVariable String subjectId, HttpServletRequest request) {
        var id = id(subjectId);
        if (!subjects.knows(id)) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        Parameters.of(request);
        return new RuleHistory(subjects.history(id).stream().map(RuleEntry::of).toList());
    }

    private static SubjectId id(String subjectId) {
        return PathId.read(SubjectId.class, SubjectCommandController.SUBJECT_ID, subjectId);
    }
}

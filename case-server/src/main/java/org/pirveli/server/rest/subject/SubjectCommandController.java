package org.pirveli.server.rest.subject;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.subject.SubjectDoor;
import org.pirveli.server.engine.subject.Subjects;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.rest.rules.RuleAnswer;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.pirveli.server.security.RouteRules;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands about persons from HTTP. */
@RestController
final class SubjectCommandController {

    static final String SUBJECT_ID = "subjectId";

    private final Execution execution;
    private final SubjectDoor door;
    private final Subjects subjects;

    SubjectCommandController(Execution execution, SubjectDoor door, Subjects subjects) {
        this.execution = execution;
        this.door = door;
        this.subjects = subjects;
    }

    @PostMapping(path = RouteRules.SUBJECT_COMMANDS, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RuleAnswer> command(
            @PathVariable String subjectId,
            @PathVariable String command,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var type =
                RuleCommands.OF_SUBJECTS
                        .named(command)
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_AUTHORISED));
        var id = known(subjectId);
        return execution.run(
                request,
                actor,
                new ToSubject(
                        door,
                        actor,
                        body ->
                                RecordBinder.bind(
                                        type, StrictJson.read(body), Map.of(SUBJECT_ID, id))));
    }

    private SubjectId known(String subjectId) {
        var id = PathId.read(SubjectId.class, SUBJECT_ID, subjectId);
        if (!subjects.knows(id)) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        return id;
    }
}

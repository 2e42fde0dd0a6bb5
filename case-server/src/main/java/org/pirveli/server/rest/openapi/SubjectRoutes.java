package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.view.Page;
import org.pirveli.server.rest.rules.RuleHistory;
import org.pirveli.server.rest.subject.SubjectController;
import org.pirveli.server.rest.subject.SubjectFile;
import org.pirveli.server.rest.subject.SubjectSummary;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.pirveli.server.security.RouteRules;
import org.springframework.core.ParameterizedTypeReference;

/** Persons whose data are kept, and erased. */
final class SubjectRoutes {

    private static final String SUBJECTS = "subjects";
    private static final Set<String> SUBJECT = Set.of("subjectId");

    private static final List<Described> READS =
            List.of(
                    json(
                            "/api/v1/subjects",
                            "listSubjects",
                            SUBJECTS,
                            "Those about whose data something was decided, in the order of their"
                                    + " ids.",
                            SubjectController.LIST_PARAMETERS,
                            new ParameterizedTypeReference<Page<SubjectSummary>>() {}.getType()),
                    json(
                            "/api/v1/subjects/{subjectId}",
                            "getSubject",
                            SUBJECTS,
                            "How the data of a person stand: cases, holds, other ids, and what was"
                                    + " proposed. Nothing that the person wrote is shown.",
                            List.of(),
                            SubjectFile.class),
                    json(
                            "/api/v1/subjects/{subjectId}/history",
                            "getSubjectHistory",
                            SUBJECTS,
                            "Everything that was decided about the data of a person, with who and"
                                    + " when.",
                            List.of(),
                            RuleHistory.class));

    private SubjectRoutes() {}

    static void write(Routes routes, CommandOperations commands) {
        routes.commands(
                RouteRules.SUBJECT_COMMANDS,
                RuleCommands.OF_SUBJECTS.all(),
                command -> commands.change(command, SUBJECT));
        routes.reads(READS);
    }
}

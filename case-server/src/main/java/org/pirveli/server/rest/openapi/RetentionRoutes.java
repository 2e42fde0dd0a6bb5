package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.retention.RetentionCommand.DraftRetentionRule;
import org.pirveli.server.rest.retention.ErasedByRule;
import org.pirveli.server.rest.retention.RetentionController;
import org.pirveli.server.rest.retention.RetentionPreview;
import org.pirveli.server.rest.retention.RetentionRuleFile;
import org.pirveli.server.rest.retention.RetentionRuleList;
import org.pirveli.server.rest.rules.RuleHistory;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.pirveli.server.security.RouteRules;
import org.springframework.core.ParameterizedTypeReference;

/** Rules of retention, changed, previewed and read. */
final class RetentionRoutes {

    private static final String SUBJECTS = "subjects";
    private static final String RULES = "/api/v1/retention-rules";
    private static final String RULE = RULES + "/{retentionRuleId}";

    private static final List<Described> READS =
            List.of(
                    json(
                            RULES,
                            "listRetentionRules",
                            SUBJECTS,
                            "Every rule of retention in all its versions. Where none is in force,"
                                    + " nobody is erased by schedule.",
                            List.of(),
                            RetentionRuleList.class),
                    json(
                            RULE,
                            "getRetentionRule",
                            SUBJECTS,
                            "A rule of retention in all its versions.",
                            List.of(),
                            RetentionRuleFile.class),
                    json(
                            RULE + "/history",
                            "getRetentionRuleHistory",
                            SUBJECTS,
                            "Every change of a rule of retention, with who and when.",
                            List.of(),
                            RuleHistory.class),
                    json(
                            RULE + "/preview",
                            "previewRetentionRule",
                            SUBJECTS,
                            "Whom a version of a rule would erase on a date, if it were in force"
                                    + " beside all other rules of that date; who would be kept, and"
                                    + " why. A part may hold less than was asked for, and still"
                                    + " have a next one.",
                            RetentionController.PREVIEW_PARAMETERS,
                            RetentionPreview.class),
                    json(
                            RULE + "/erasures",
                            "listErasuresByRetentionRule",
                            SUBJECTS,
                            "Whom a rule has erased, in the order in which they were.",
                            RetentionController.ERASURE_PARAMETERS,
                            new ParameterizedTypeReference<Page<ErasedByRule>>() {}.getType()));

    private RetentionRoutes() {}

    static void write(Routes routes, CommandOperations commands) {
        routes.post(RULES, commands.making(DraftRetentionRule.class));
        routes.commands(
                RouteRules.RETENTION_COMMANDS,
                RuleCommands.OF_RETENTION_RULES.all(),
                command -> commands.change(command, Set.of("retentionRuleId")));
        routes.reads(READS);
    }
}

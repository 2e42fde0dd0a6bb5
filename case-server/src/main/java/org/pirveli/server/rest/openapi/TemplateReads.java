package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import java.util.List;
import org.pirveli.server.rest.rules.RuleHistory;
import org.pirveli.server.rest.template.SuggestedTemplateList;
import org.pirveli.server.rest.template.TemplateFile;
import org.pirveli.server.rest.template.TemplateList;
import org.pirveli.server.rest.template.TemplateVersionFile;

/** Everything of templates that is read. */
final class TemplateReads {

    private static final String RULES = "rules";

    static final List<Described> ALL =
            List.of(
                    json(
                            "/api/v1/templates",
                            "listTemplates",
                            RULES,
                            "Every template in all its versions.",
                            List.of(),
                            TemplateList.class),
                    json(
                            "/api/v1/templates/{templateId}",
                            "getTemplate",
                            RULES,
                            "A template in all its versions.",
                            List.of(),
                            TemplateFile.class),
                    json(
                            "/api/v1/templates/{templateId}/versions/{version}",
                            "getTemplateVersion",
                            RULES,
                            "One version of a template.",
                            List.of(),
                            TemplateVersionFile.class),
                    json(
                            "/api/v1/templates/{templateId}/history",
                            "getTemplateHistory",
                            RULES,
                            "Every change of a template, with who and when.",
                            List.of(),
                            RuleHistory.class),
                    json(
                            "/api/v1/cases/{caseId}/suggested-templates",
                            "suggestTemplates",
                            "cases",
                            "The templates that the first response may be written from, the most"
                                    + " likely first, and what is still missing.",
                            List.of(),
                            SuggestedTemplateList.class));

    private TemplateReads() {}
}

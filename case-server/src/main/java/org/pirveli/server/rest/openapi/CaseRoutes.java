package org.pirveli.server.rest.openapi;

import org.pirveli.server.rest.vocabulary.Commands;
import org.pirveli.server.security.RouteRules;

/** What is done with cases. */
final class CaseRoutes {

    private CaseRoutes() {}

    static void write(Routes routes, CommandOperations commands, Schemas schemas) {
        routes.post("/api/v1/cases", commands.registration());
        routes.commands(RouteRules.COMMANDS, Commands.all(), commands::command);
        routes.post("/api/v1/imports/cases", ImportOperation.take(schemas));
        routes.post(
                "/api/v1/public/applications",
                CitizenOperations.apply(schemas, commands.registered()));
        routes.post("/api/v1/public/followed-cases", CitizenOperations.follow(schemas));
        routes.post("/api/v1/cases/similar", CaseFileOperations.similar(schemas));
        routes.put(RouteRules.DOCUMENTS, CaseFileOperations.keepDocument(schemas));
        routes.get(RouteRules.DOCUMENTS + "/{sha256}", CaseFileOperations.readDocument());
    }
}

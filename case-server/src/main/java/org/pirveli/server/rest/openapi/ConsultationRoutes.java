package org.pirveli.server.rest.openapi;

import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.pirveli.server.security.RouteRules;

/** Calls and visits, led and read. */
final class ConsultationRoutes {

    private ConsultationRoutes() {}

    static void write(Routes routes, CommandOperations commands, Schemas schemas) {
        routes.post("/api/v1/consultations", commands.offering());
        routes.commands(
                RouteRules.CONSULTATION_COMMANDS,
                RuleCommands.OF_CONSULTATIONS.all(),
                commands::leading);
        routes.post("/api/v1/telephony/calls", TelephonyOperation.take(schemas));
        routes.reads(ConsultationReads.ALL);
    }
}

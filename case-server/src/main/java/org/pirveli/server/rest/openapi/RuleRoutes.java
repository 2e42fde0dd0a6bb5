package org.pirveli.server.rest.openapi;

import java.util.Set;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.server.rest.vocabulary.RuleCommands;
import org.pirveli.server.security.RouteRules;

/** Calendars and promises, how they are changed, counted with and rehearsed. */
final class RuleRoutes {

    private static final Set<String> CALENDAR = Set.of("calendarId");
    private static final Set<String> POLICY = Set.of("policyId");

    private RuleRoutes() {}

    static void write(Routes routes, CommandOperations commands, Schemas schemas) {
        routes.post("/api/v1/calendars", commands.making(OpenCalendar.class));
        routes.commands(
                RouteRules.CALENDAR_COMMANDS,
                RuleCommands.OF_CALENDARS.all(),
                command -> commands.change(command, CALENDAR));
        routes.post("/api/v1/calendars/{calendarId}/ics", commands.icsImport());
        routes.post("/api/v1/sla-policies", commands.making(DefineSlaPolicy.class));
        routes.commands(
                RouteRules.POLICY_COMMANDS,
                RuleCommands.OF_POLICIES.all(),
                command -> commands.change(command, POLICY));
        routes.post("/api/v1/sla/due-dates", DueDatesOperation.dueDates(schemas));
        routes.post("/api/v1/rehearsals", RehearsalOperation.take(schemas));
    }
}

package org.pirveli.server.rest.openapi;

import java.util.Set;
import org.pirveli.server.rest.vocabulary.OfficeResource;

/** Units, people and lists, changed and read. */
final class OfficeRoutes {

    private OfficeRoutes() {}

    static void write(Routes routes, CommandOperations commands) {
        OfficeResource.ALL.forEach(resource -> write(routes, commands, resource));
        routes.reads(OfficeReads.ALL);
    }

    private static void write(
            Routes routes, CommandOperations commands, OfficeResource<?, ?> resource) {
        routes.post(resource.path(), commands.making(resource.making()));
        var id = Set.of(resource.idName());
        routes.commands(
                resource.commandPath(),
                resource.commands().all(),
                command -> commands.change(command, id));
    }
}

package org.pirveli.server.rest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import java.util.List;
import java.util.function.Function;
import org.pirveli.api.Role;
import org.pirveli.server.rest.vocabulary.Commands;
import org.pirveli.server.security.RouteRules;

/** The routes of the document while they are written, subject by subject. */
final class Routes {

    private final Paths paths = new Paths();
    private final Schemas schemas;

    Routes(Schemas schemas) {
        this.schemas = schemas;
    }

    void get(String path, Operation operation) {
        add(path, HttpMethod.GET, operation);
    }

    void put(String path, Operation operation) {
        add(path, HttpMethod.PUT, operation);
    }

    void delete(String path, Operation operation) {
        add(path, HttpMethod.DELETE, operation);
    }

    void post(String path, Operation operation) {
        add(path, HttpMethod.POST, operation);
    }

    /** A route for each command, whose name takes its place in the path. */
    <C extends Class<?>> void commands(
            String path, List<C> commands, Function<C, Operation> operation) {
        for (var command : commands) {
            post(path.replace("{command}", Commands.nameOf(command)), operation.apply(command));
        }
    }

    void reads(List<Described> reads) {
        for (var read : reads) {
            get(read.path().replace("**", "{path}"), ReadOperation.read(read, schemas));
        }
    }

    private void add(String path, HttpMethod method, Operation operation) {
        Asked.pathOf(path).forEach(operation::addParametersItem);
        if (showsPersons(path, method)) {
            operation.addParametersItem(Asked.purposeOfUse());
        }
        paths.computeIfAbsent(path, _ -> new PathItem()).operation(method, operation);
    }

    private static boolean showsPersons(String path, HttpMethod method) {
        return RouteRules.all().stream()
                .filter(route -> route.shows() != null)
                .anyMatch(route ->
                        route.method().name().equals(method.name())
                                && route.pattern().getPatternString().equals(path)
                                && route.roles().contains(Role.AUDITOR));
    }

    /** All of them. */
    Paths paths() {
        return paths;
    }
}

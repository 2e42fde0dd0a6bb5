package org.pirveli.server.rest.office;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.command.Execution;
import org.pirveli.server.rest.vocabulary.OfficeResource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every kind of what the office is made of its routes: one more kind needs no code here. */
@Configuration(proxyBeanMethods = false)
class OfficeEdge {

    private final RequestMappingHandlerMapping mapping;

    OfficeEdge(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Execution execution,
            RuleDoor door,
            RuleBook rules,
            OfficeClock clock,
            OfficeSettings settings) {
        this.mapping = mapping;
        var special =
                Map.<OfficeResource<?, ?>, Showing<?>>of(
                        OfficeResource.UNITS, new ShowingUnits(clock, settings),
                        OfficeResource.OPERATORS, new ShowingOperators());
        for (var resource : OfficeResource.ALL) {
            var showing = special.getOrDefault(resource, new Showing<Object>() {});
            read(resource, showing, rules);
            commanded(resource, new OfficeCommanding(resource, showing, execution, door, rules));
        }
    }

    /** Whatever is special about showing a kind was written for that very kind. */
    @SuppressWarnings("unchecked")
    private <S> void read(OfficeResource<?, S> resource, Showing<?> showing, RuleBook rules) {
        var reading = new OfficeReading<>(resource, (Showing<S>) showing, rules);
        route(GET, resource.path(), reading, "all");
        route(GET, resource.objectPath(), reading, "one");
        route(GET, resource.objectPath() + "/history", reading, "history");
    }

    private void commanded(OfficeResource<?, ?> resource, OfficeCommanding commanding) {
        route(POST, resource.path(), commanding, "make");
        route(POST, resource.commandPath(), commanding, "change");
    }

    private void route(RequestMethod verb, String path, Object handler, String method) {
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(verb)
                        .produces(MediaType.APPLICATION_JSON_VALUE)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                handler,
                method(handler, method));
    }

    private static Method method(Object handler, String name) {
        return Arrays.stream(handler.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

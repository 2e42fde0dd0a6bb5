package org.pirveli.server.rest;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What the server really answers to, whoever wrote it: as method and pattern. Pages have a table of
 * their own, by place.
 */
final class Routes {

    private Routes() {}

    static Set<String> of(ApplicationContext context) {
        var routes = new TreeSet<String>();
        context.getBeansOfType(HandlerMapping.class)
                .values()
                .forEach(mapping -> of(mapping).forEach(routes::add));
        return routes;
    }

    private static Stream<String> of(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().entrySet().stream()
                            .filter(route -> !isPage(route.getValue()))
                            .flatMap(route -> of(route.getKey()));
            case AbstractUrlHandlerMapping urls ->
                    urls.getHandlerMap().keySet().stream()
                            .filter(path -> !path.startsWith("/webjars/"))
                            .map(path -> "GET " + folder(path));
            default -> Stream.empty();
        };
    }

    private static boolean isPage(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("org.pirveli.server.console.");
    }

    /** The files of a library count as one. */
    private static String folder(String path) {
        return path.replaceFirst("^/swagger-ui/.*", "/swagger-ui/**");
    }

    private static Stream<String> of(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replace("{*path}", "**"))
                .flatMap(pattern ->
                        methods.isEmpty()
                                ? Stream.of("GET " + pattern)
                                : methods.stream()
                                        .map(RequestMethod::name)
                                        .map(method -> method + " " + pattern));
    }

    /** A route with its variables filled. */
    static String filled(String route, Map<String, String> values) {
        var path = route;
        for (var value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        return path;
    }
}

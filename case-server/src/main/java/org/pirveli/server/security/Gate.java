package org.pirveli.server.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Role;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Keeps the table of routes, and tells those whom it turns away why. */
public final class Gate
        implements AuthorizationManager<RequestAuthorizationContext>, AccessDeniedHandler {

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        var request = context.getRequest();
        return new AuthorizationDecision(
                request.getDispatcherType() == DispatcherType.ERROR || isOpenTo(caller, request));
    }

    /**
     * Why a page may not make a request of the interface for whoever looks at it; empty if it may.
     */
    public static Optional<RefusalCode> refusal(HttpServletRequest request) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return isOpenTo(() -> caller, request)
                ? Optional.empty()
                : Optional.of(problem(request).code());
    }

    private static boolean isOpenTo(
            Supplier<? extends @Nullable Authentication> caller, HttpServletRequest request) {
        return RouteRules.of(request)
                .filter(route -> route.isOpen() || mayCall(route, caller.get(), request))
                .isPresent();
    }

    private static boolean mayCall(
            Route route, @Nullable Authentication caller, HttpServletRequest request) {
        return caller != null
                && caller.getPrincipal() instanceof Actor actor
                && route.roles().contains(actor.role())
                && mayGive(route.pattern().getPatternString(), actor.role(), request);
    }

    /** The roles of some routes depend on what they are called for. */
    private static boolean mayGive(String pattern, Role role, HttpServletRequest request) {
        return switch (pattern) {
            case RouteRules.COMMANDS -> CommandRules.mayGive(role, commandIn(request));
            case RouteRules.TEMPLATE_COMMANDS ->
                    CommandRules.mayGiveToTemplate(role, commandIn(request));
            case RouteRules.SUBJECT_COMMANDS ->
                    CommandRules.mayGiveAboutSubject(role, commandIn(request));
            default ->
                    !OfficeCommandRules.isAt(pattern)
                            || OfficeCommandRules.mayGive(role, commandIn(request));
        };
    }

    private static String commandIn(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        ProblemWriter.write(request, response, problem(request));
    }

    private static Problem problem(HttpServletRequest request) {
        if (RouteRules.of(request).isPresent()) {
            return Problem.of(RefusalCode.NOT_AUTHORISED);
        }
        var methods = RouteRules.methodsAt(request);
        return methods.isEmpty()
                ? Problem.of(RefusalCode.NOT_FOUND)
                : Problem.of(RefusalCode.METHOD_NOT_ALLOWED)
                        .with(HttpHeaders.ALLOW, String.join(", ", methods));
    }
}

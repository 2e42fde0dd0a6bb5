package org.pirveli.server.rest.look;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.server.rest.parameter.PurposeOfUse;
import org.pirveli.server.security.RouteRules;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks auditors what they look for before anything is read, whatever there may be to show: whether
 * a purpose is needed must not depend on what is found.
 */
@Configuration(proxyBeanMethods = false)
class PurposeFirst implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isAuditor(request)
                && RouteRules.of(request).filter(route -> route.shows() != null).isPresent()
                && PurposeOfUse.of(request) == null) {
            throw new Refused(RefusalCode.PURPOSE_REQUIRED);
        }
        return true;
    }

    private static boolean isAuditor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication caller
                && caller.getPrincipal() instanceof Actor actor
                && actor.role() == Role.AUDITOR;
    }
}

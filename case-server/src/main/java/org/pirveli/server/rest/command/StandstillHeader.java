package org.pirveli.server.rest.command;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pirveli.server.engine.live.Standstill;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While views stand still or are written anew, every read says so, as a command does whose effect
 * does not show yet: what is missing there may well exist.
 */
@Component
final class StandstillHeader implements WebMvcConfigurer, HandlerInterceptor {

    private final Standstill standstill;

    StandstillHeader(Standstill standstill) {
        this.standstill = standstill;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod()) && standstill.now().isPresent()) {
            response.setHeader(CommandExecution.CONSISTENCY, "pending");
        }
        return true;
    }
}

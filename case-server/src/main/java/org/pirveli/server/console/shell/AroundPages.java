package org.pirveli.server.console.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.live.Standstill;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * Gives every page its {@link Shell} and its {@link Formats}; templates know them by these names.
 */
@Component
final class AroundPages implements WebMvcConfigurer, HandlerInterceptor {

    /** Whom the page is for, kept for the page that says that this one failed. */
    private static final String READER = "org.pirveli.console.reader";

    private final OfficeSettings office;
    private final EngineSettings engine;
    private final Standstill standstill;
    private final MessageSource words;

    AroundPages(
            OfficeSettings office,
            EngineSettings engine,
            Standstill standstill,
            MessageSource words) {
        this.office = office;
        this.engine = engine;
        this.standstill = standstill;
        this.words = words;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/actuator/**", "/v3/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(READER, actor(request));
        Languages.chosenNow(request)
                .ifPresent(chosen -> Languages.keep(response, chosen, request.isSecure()));
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && !isRedirect(page.getViewName())) {
            furnish(request, page);
        }
    }

    private static boolean isRedirect(String view) {
        return view.startsWith("redirect:") || view.startsWith("forward:");
    }

    /** Adds what every template asks for. */
    void furnish(HttpServletRequest request, ModelAndView page) {
        var language = RequestContextUtils.getLocale(request);
        page.addObject("shell", shell(request));
        page.addObject("say", new Formats(office.zone(), language, words));
    }

    private Shell shell(HttpServletRequest request) {
        return new Shell(
                actor(request),
                RequestContextUtils.getLocale(request),
                theme(request),
                request.getRequestURI(),
                "GET".equals(request.getMethod()) ? request.getParameterMap() : Map.of(),
                engine.evaluation(),
                standstill.now().orElse(null));
    }

    private static @Nullable Actor actor(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication caller
                        && caller.getPrincipal() instanceof Actor actor
                ? actor
                : (Actor) request.getAttribute(READER);
    }

    private static String theme(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, "theme"))
                .map(Cookie::getValue)
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse("auto");
    }
}

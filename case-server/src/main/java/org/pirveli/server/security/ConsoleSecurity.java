package org.pirveli.server.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The doors of the pages. Unlike the interface, which believes nothing but what each request
 * proves, pages know their reader by a session's cookie, and so every form proves where it comes
 * from.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    private static final String[] OPEN = {
        "/",
        "/wait",
        "/apply",
        "/apply/**",
        "/follow",
        "/follow/**",
        "/login",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/robots.txt"
    };

    @Bean
    @Order(1)
    SecurityFilterChain pages(
            HttpSecurity http, PageSignIn signIn, PageSettings settings, Employment employment) {
        http.securityMatcher(PageRequests::isPage);
        return settings.enabled() ? open(http, signIn, settings, employment) : closed(http);
    }

    private static SecurityFilterChain open(
            HttpSecurity http, PageSignIn signIn, PageSettings settings, Employment employment) {
        var sessions = new PageSessions(settings, System::nanoTime);
        var door = new PageDoor();
        signIn.configure(http);
        return http.headers(headers ->
                        headers.addHeaderWriter(new PagePolicy(signIn))
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .sessionManagement(
                        management -> management.addSessionAuthenticationStrategy(sessions))
                .requestCache(cache -> cache.requestCache(PageDoor.wanted()))
                .addFilterBefore(sessions, SecurityContextHolderFilter.class)
                .addFilterAfter(EmployedOnly.readers(employment), SecurityContextHolderFilter.class)
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(door).accessDeniedHandler(door))
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/apply/**", "/follow/**")
                                .permitAll()
                                .requestMatchers(PageDoor.ENDED)
                                .permitAll()
                                .anyRequest()
                                .access(ConsoleSecurity::mayOpen))
                .build();
    }

    private static SecurityFilterChain closed(HttpSecurity http) {
        var door = new PageDoor();
        return http.exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(door).accessDeniedHandler(door))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .build();
    }

    private static AuthorizationDecision mayOpen(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                caller.get() != null
                        && caller.get().getPrincipal() instanceof Actor actor
                        && mayOpen(actor, context.getRequest()));
    }

    private static boolean mayOpen(Actor actor, HttpServletRequest request) {
        return Place.of(request.getRequestURI())
                .filter(place -> place.isOpenTo(actor.role()))
                .isPresent();
    }
}

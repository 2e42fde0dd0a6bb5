package org.pirveli.server.security;

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
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The doors of the pages. Unlike the interface, which believes nothing but what each request
 * proves, pages know their reader by a session's cookie, and so every form proves where it comes
 * from.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    /** Everything from here, nothing inline. */
    private static final String FROM_HERE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
                + " frame-ancestors 'none'; base-uri 'none'";

    private static final String[] OPEN = {
        "/",
        "/wait",
        "/apply",
        "/apply/**",
        "/follow",
        "/follow/**",
        "/login",
        "/logout",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/robots.txt"
    };

    @Bean
    @Order(1)
    SecurityFilterChain pages(HttpSecurity http, PageSignIn signIn) {
        signIn.configure(http);
        return http.securityMatcher(matchers())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(FROM_HERE))
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(exceptions -> exceptions.accessDeniedPage("/console/refused"))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.GET, OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/apply/**", "/follow/**")
                                .permitAll()
                                .requestMatchers("/console/refused")
                                .permitAll()
                                .anyRequest()
                                .access(ConsoleSecurity::mayOpen))
                .build();
    }

    private static String[] matchers() {
        var paths = new String[OPEN.length + 2];
        System.arraycopy(OPEN, 0, paths, 0, OPEN.length);
        paths[OPEN.length] = "/console";
        paths[OPEN.length + 1] = "/console/**";
        return paths;
    }

    private static AuthorizationDecision mayOpen(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                caller.get() instanceof Authentication known
                        && known.getPrincipal() instanceof Actor actor
                        && mayOpen(actor, context.getRequest()));
    }

    private static boolean mayOpen(Actor actor, HttpServletRequest request) {
        return Place.of(request.getRequestURI())
                .filter(place -> place.isOpenTo(actor.role()))
                .isPresent();
    }
}

package org.pirveli.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Closes every door and opens those of {@link RouteRules}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Answers are data; only the page that explains the interface is a page. */
    private static final String NOTHING_BUT_DATA =
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " style-src 'self' 'unsafe-inline'; font-src 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'none'";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SignIn signIn,
            LimitSettings limits,
            EngineSettings engine,
            Employment employment) {
        var gate = new Gate();
        var limiter = new RateLimitFilter(limits, !engine.evaluation());
        signIn.configure(http);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(NOTHING_BUT_DATA))
                                .referrerPolicy(_ -> {}))
                .exceptionHandling(exceptions ->
                        exceptions
                                .authenticationEntryPoint(new Challenge(signIn.challenge()))
                                .accessDeniedHandler(gate))
                .addFilterBefore(limiter, AuthorizationFilter.class)
                .addFilterBefore(EmployedOnly.requests(employment), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(gate))
                .build();
    }

    /** Methods are judged by the table of routes, which answers 405. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return SecurityConfiguration::rejected;
    }

    private static void rejected(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException rejected)
            throws IOException {
        ProblemWriter.write(request, response, Problem.of(RefusalCode.INVALID_REQUEST));
    }
}

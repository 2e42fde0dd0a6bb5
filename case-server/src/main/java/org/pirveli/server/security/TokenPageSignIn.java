package org.pirveli.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An OpenID Connect provider, in production: by authorization code, with proof of the key (RFC
 * 7636). Who comes back from it is known by the claims that bearer tokens are read by. Whoever
 * signs out here is signed out there.
 */
@Component
@Profile("production")
final class TokenPageSignIn implements PageSignIn {

    private static final Logger log = LoggerFactory.getLogger(TokenPageSignIn.class);

    private final PageProvider provider;
    private final TokenCallers callers;

    TokenPageSignIn(PageProvider provider, TokenClaims claims) {
        this.provider = provider;
        this.callers = new TokenCallers(claims);
    }

    @Override
    public void configure(HttpSecurity http) {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(provider);
        requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        http.addFilterBefore(
                        new ProviderAway(provider), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login ->
                        login.loginPage("/login")
                                .clientRegistrationRepository(provider)
                                .authorizationEndpoint(
                                        endpoint -> endpoint.authorizationRequestResolver(requests))
                                .successHandler(new Arrivals(callers, PageDoor.wanted()))
                                .failureHandler(TokenPageSignIn::failed))
                .logout(logout -> logout.logoutSuccessHandler(this::signedOut));
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        log.warn("Nobody came back from the provider of users: {}", why.getMessage());
        if (isAway(why)) {
            var away = new Refused(RefusalCode.SIGN_IN_UNAVAILABLE);
            ProblemWriter.write(request, response, Problem.of(away));
            return;
        }
        response.sendRedirect("/login?failed");
    }

    /** Whether the provider did not answer, rather than say no. */
    private static boolean isAway(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return true;
            }
        }
        return false;
    }

    private void signedOut(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication caller)
            throws IOException {
        var here = ServletUriComponentsBuilder.fromContextPath(request).path("/login").build();
        var back = here.toUriString() + "?out";
        var elsewhere =
                caller != null
                                && caller.getDetails() instanceof String proof
                                && provider.isReached()
                        ? ending().map(end -> address(end, proof, back))
                        : Optional.<String>empty();
        response.sendRedirect(elsewhere.orElse("/login?out"));
    }

    private String address(URI end, String proof, String back) {
        return UriComponentsBuilder.fromUri(end)
                .queryParam("id_token_hint", "{proof}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .queryParam("client_id", "{client}")
                .encode()
                .buildAndExpand(proof, back, provider.registration().getClientId())
                .toUriString();
    }

    @Override
    public Optional<String> address() {
        return Optional.of("/oauth2/authorization/" + provider.id());
    }

    @Override
    public Optional<String> leadsTo() {
        return provider.isReached()
                ? ending().map(end ->
                        UriComponentsBuilder.fromUri(end)
                                .replacePath(null)
                                .replaceQuery(null)
                                .toUriString())
                : Optional.empty();
    }

    /** Where the provider ends its own session; empty if it cannot. */
    private Optional<URI> ending() {
        return Optional.ofNullable(
                        provider.registration()
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint"))
                .map(end -> URI.create(end.toString()));
    }
}

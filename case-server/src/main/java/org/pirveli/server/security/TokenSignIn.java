package org.pirveli.server.security;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Bearer tokens of an OpenID Connect issuer, in production. */
@Component
@Profile("production")
final class TokenSignIn implements SignIn {

    private final JwtDecoder decoder;
    private final TokenCallers callers;

    /** Needs an issuer: without {@code issuer-uri} there is no decoder, and no start. */
    TokenSignIn(JwtDecoder decoder, TokenClaims claims) {
        this.decoder = decoder;
        this.callers = new TokenCallers(claims);
    }

    @Override
    public void configure(HttpSecurity http) {
        http.oauth2ResourceServer(server ->
                server.authenticationEntryPoint(new Challenge(challenge()))
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(callers)));
    }

    @Override
    public String challenge() {
        return "Bearer realm=\"Pirveli\"";
    }
}

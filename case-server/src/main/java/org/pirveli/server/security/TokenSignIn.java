package org.pirveli.server.security;

import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Bearer tokens of an OpenID Connect issuer, in production. */
@Component
@Profile("production")
final class TokenSignIn implements SignIn {

    private static final Logger log = LoggerFactory.getLogger(TokenSignIn.class);

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
                        .jwt(jwt ->
                                jwt.decoder(this::decoded).jwtAuthenticationConverter(callers)));
    }

    /**
     * Reads a token.
     *
     * @throws JwtException if it is none, or not the issuer's
     * @throws Refused if the issuer does not say by which keys to tell
     */
    private Jwt decoded(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException | JwtDecoderInitializationException e) {
            log.warn("The provider of users cannot be asked: {}", e.getMessage());
            throw new Refused(RefusalCode.SIGN_IN_UNAVAILABLE);
        }
    }

    @Override
    public String challenge() {
        return "Bearer realm=\"Pirveli\"";
    }
}

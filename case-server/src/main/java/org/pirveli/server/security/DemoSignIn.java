package org.pirveli.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The demo users, by HTTP Basic. Their password is public, so it is compared and not hashed: a hash
 * per request would cost more than the request.
 */
@Component
@Profile("!production")
final class DemoSignIn implements SignIn, AuthenticationProvider {

    private static final byte[] PASSWORD = DemoUsers.PASSWORD.getBytes(StandardCharsets.UTF_8);

    private final DemoUsers users;

    DemoSignIn(DemoUsers users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (!isPassword(asked.getCredentials())) {
            throw unknown();
        }
        return users.find(asked.getName()).map(CallerToken::new).orElseThrow(DemoSignIn::unknown);
    }

    private static BadCredentialsException unknown() {
        return new BadCredentialsException("unknown user or wrong password");
    }

    private static boolean isPassword(@Nullable Object given) {
        return given != null
                && MessageDigest.isEqual(
                        PASSWORD, given.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }

    @Override
    public void configure(HttpSecurity http) {
        http.authenticationProvider(this)
                .httpBasic(basic -> basic.authenticationEntryPoint(new Challenge(challenge())));
    }

    @Override
    public String challenge() {
        return "Basic realm=\"Pirveli\", charset=\"UTF-8\"";
    }
}

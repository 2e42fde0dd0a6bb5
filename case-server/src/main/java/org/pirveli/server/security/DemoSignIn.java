package org.pirveli.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
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

    private final Map<String, CallerToken> users;

    DemoSignIn(DemoUsers demo) {
        users =
                demo.all().stream()
                        .collect(Collectors.toUnmodifiableMap(Actor::name, CallerToken::new));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var user = users.get(asked.getName());
        if (user == null || !isPassword(asked.getCredentials())) {
            throw new BadCredentialsException("unknown user or wrong password");
        }
        return user;
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

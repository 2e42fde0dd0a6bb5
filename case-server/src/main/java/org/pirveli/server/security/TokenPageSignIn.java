package org.pirveli.server.security;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** An OpenID Connect provider, in production. */
@Component
@Profile("production")
final class TokenPageSignIn implements PageSignIn {

    @Override
    public void configure(HttpSecurity http) {
        // filled by the sign-in work
    }
}

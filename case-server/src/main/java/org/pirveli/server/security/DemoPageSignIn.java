package org.pirveli.server.security;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** The demo users, by a form. */
@Component
@Profile("!production")
final class DemoPageSignIn implements PageSignIn {

    private final DemoSignIn users;

    DemoPageSignIn(DemoSignIn users) {
        this.users = users;
    }

    @Override
    public void configure(HttpSecurity http) {
        http.authenticationProvider(users)
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/console").permitAll());
    }
}

package org.pirveli.server.security;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The demo users, by a form. */
@Component
@Profile("!production")
final class DemoPageSignIn implements PageSignIn {

    private final DemoSignIn users;
    private final WrongPasswords wrong;

    DemoPageSignIn(DemoSignIn users, PageSettings settings) {
        this.users = users;
        this.wrong = new WrongPasswords(settings);
    }

    @Override
    public void configure(HttpSecurity http) {
        http.authenticationProvider(users)
                .addFilterBefore(wrong, UsernamePasswordAuthenticationFilter.class)
                .formLogin(form ->
                        form.loginPage("/login")
                                .defaultSuccessUrl("/console")
                                .failureHandler(wrong))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"));
    }

    @Override
    public Optional<String> address() {
        return Optional.empty();
    }

    @Override
    public Optional<String> leadsTo() {
        return Optional.empty();
    }
}

package org.pirveli.server.security;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way of signing in to pages. */
public interface PageSignIn {

    /** Adds what takes readers in. */
    void configure(HttpSecurity http);

    /** Where whoever wants to sign in is taken; empty if they fill in a form of ours. */
    Optional<String> address();

    /** The origin to which signing out leads; empty if it stays here. */
    Optional<String> leadsTo();
}

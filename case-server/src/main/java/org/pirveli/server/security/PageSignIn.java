package org.pirveli.server.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way of signing in to pages. */
interface PageSignIn {

    /** Adds what takes readers in. */
    void configure(HttpSecurity http);
}

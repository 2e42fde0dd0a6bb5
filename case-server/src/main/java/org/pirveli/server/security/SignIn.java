package org.pirveli.server.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way of proving who one is. */
interface SignIn {

    /** Adds what reads the proof from requests. */
    void configure(HttpSecurity http);

    /** How to ask for the proof: the value of {@code WWW-Authenticate}. */
    String challenge();
}

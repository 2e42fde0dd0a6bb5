package org.pirveli.server.verification;

/** All views are verified, always: there is nothing to choose. */
public record VerificationAsked() {}

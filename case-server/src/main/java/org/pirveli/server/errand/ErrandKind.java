package org.pirveli.server.errand;

import java.time.Duration;

/**
 * What an errand is about.
 *
 * @param name at most 20 characters; never changes, it stands in the table
 * @param asked what is kept of the question, as JSON
 * @param result what is kept of the outcome, as JSON
 * @param kept how long it can be read after it was asked for
 */
public record ErrandKind<A, R>(String name, Class<A> asked, Class<R> result, Duration kept) {}

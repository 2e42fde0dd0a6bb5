package org.pirveli.server.engine.log;

import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * The tokens of the processors for somebody who must not wait until a living node lets go of them.
 *
 * @param store takes every claim over; whoever had it learns so before the next commit, and waits
 *     until it is free again
 */
public record InsistingTokens(TokenStore store) {}

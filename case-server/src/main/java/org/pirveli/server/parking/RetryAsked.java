package org.pirveli.server.parking;

import org.jspecify.annotations.Nullable;

/**
 * Which dead letters to try again.
 *
 * @param follower only those of this one; {@code null} means of all
 * @param stream only this case or consultation; {@code null} means all
 */
public record RetryAsked(@Nullable String follower, @Nullable String stream) {}

package org.pirveli.server.parking;

/**
 * What came of trying dead letters again.
 *
 * @param tried how many were tried
 * @param released how many of them do not wait any more
 * @param waiting how many of them still wait, at the same event or at a later one
 */
public record RetryResult(int tried, int released, int waiting) {}

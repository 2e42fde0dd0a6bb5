package org.pirveli.projections.parking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose events wait, for one of those who follow the log.
 *
 * @param follower who could not take it in
 * @param streamType what the stream is: a case, or a consultation
 * @param stream its id
 * @param sequence of the first event that waits, from 0
 * @param position of that event in the whole log
 * @param eventType the name under which it is stored
 * @param reason the name of what went wrong
 * @param waiting how many events wait, that one and those behind it
 * @param parkedAt since when, by the database's clock
 * @param tries how often it was tried again on request
 * @param triedAt when last; {@code null} if never
 */
public record DeadLetter(
        String follower,
        String streamType,
        String stream,
        long sequence,
        long position,
        String eventId,
        String eventType,
        String reason,
        long waiting,
        Instant parkedAt,
        int tries,
        @Nullable Instant triedAt) {}

package org.pirveli.api.casework.view;

import java.time.Instant;

/**
 * Where a case stands still in the views: they could not take an event in, and show it as it was
 * before that one.
 *
 * @param sequence of the event, from 0
 * @param since when it could not be taken in, by the database's clock
 */
public record Waiting(long sequence, Instant since) {}

package org.pirveli.server.rest.clock;

import java.time.Instant;

/**
 * Where the clock came to.
 *
 * @param settled whether everything that time brought about has happened and is shown; otherwise it
 *     did not come to rest within half a minute, and the clock was not moved further
 */
public record ClockMoved(Instant now, boolean stands, boolean settled) {}

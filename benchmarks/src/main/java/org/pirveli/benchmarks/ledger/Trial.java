package org.pirveli.benchmarks.ledger;

import org.pirveli.benchmarks.desk.Request;

/**
 * A request and what is known of it so far.
 *
 * @param outcome the last one that was written down
 */
public record Trial(Request request, Entry.Outcome outcome) {}

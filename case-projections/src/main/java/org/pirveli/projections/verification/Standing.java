package org.pirveli.projections.verification;

import java.util.List;

/**
 * The rows of one stream as they stand in the tables.
 *
 * @param version how many events they say they were made of; 0 if they do not say
 */
public record Standing(long version, List<ShownRow> rows) {}

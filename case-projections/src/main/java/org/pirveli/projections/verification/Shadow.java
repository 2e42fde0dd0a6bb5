package org.pirveli.projections.verification;

import java.util.List;

/**
 * The rows of one stream, made from its events alone.
 *
 * @param recorded how many events the log has of it
 * @param version how many of them the rows were made of
 */
public record Shadow(long recorded, long version, List<ShownRow> rows) {}

package org.pirveli.server.evidence;

/**
 * How far one pass over the log goes.
 *
 * @param last the highest number of an event that is looked at
 * @param sealedTo whatever was written before this is sealed once the pass has ended
 * @param cluster the database in which that counts
 */
record Horizon(long last, long sealedTo, String cluster) {}

package org.pirveli.server.processor;

/**
 * What a rebuild did.
 *
 * @param events how many events the rows were made of
 */
record RebuildResult(long events) {}

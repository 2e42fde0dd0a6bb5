package org.pirveli.server.engine.storage;

/**
 * Under which name this process claims work.
 *
 * @param value unique among the processes that share a database
 */
public record NodeName(String value) {}

package org.pirveli.server.engine;

/**
 * An event that led to a command.
 *
 * @param eventId its id in the log
 * @param conversation the correlation that it belongs to, and the command with it
 */
public record Cause(String eventId, String conversation) {}

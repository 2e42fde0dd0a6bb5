package org.pirveli.server.rest.processor;

/**
 * Why something is done to somebody who follows the log.
 *
 * @param reason in the words of who does it
 */
public record Reason(String reason) {}

package org.pirveli.server.rest.problem;

/**
 * A fault as callers see it.
 *
 * @param pointer which part of the body (RFC 6901), or the name of the parameter or header after a
 *     slash
 * @param in body, path, query or header
 */
public record ShownFault(String pointer, String detail, String in) {}

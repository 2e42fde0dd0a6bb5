package org.pirveli.server.engine.subject;

import java.util.List;

/**
 * What a command came to, for the id that it named.
 *
 * @param version how many events there are of that id now
 * @param events the names of the new ones
 */
public record SubjectExecuted(long version, List<String> events) {}

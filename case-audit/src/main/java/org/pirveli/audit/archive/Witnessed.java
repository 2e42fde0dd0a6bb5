package org.pirveli.audit.archive;

import org.pirveli.audit.note.Checkpoint;

/**
 * What a witness remembers of the log.
 *
 * @param checkpoint the last one it saw, signed by the log
 * @param by whether it was found signed by a witness too, and by which; empty if nobody asked
 */
public record Witnessed(Checkpoint checkpoint, String by) {}

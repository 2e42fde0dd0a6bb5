package org.pirveli.api.subject.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.SubjectId;

/**
 * The store of keys knew that a person was erased, and the log did not: it had been restored from a
 * backup older than the erasure.
 */
@Revision("1")
public record SubjectFoundErased(SubjectId subjectId) implements SubjectEvent {}

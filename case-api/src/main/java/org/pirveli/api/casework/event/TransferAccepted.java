package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.value.UnitId;

/** The other unit took the case over; it stands in that unit's queue. */
@Revision("1")
public record TransferAccepted(CaseId caseId, UnitId from, UnitId to) implements CaseEvent {}

package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;

/**
 * Somebody else found the reply good that was submitted; it goes out at once.
 *
 * @param approvedBy never who prepared it
 */
@Revision("1")
public record ReplyApproved(CaseId caseId, String preparedBy, String approvedBy)
        implements CaseEvent {}

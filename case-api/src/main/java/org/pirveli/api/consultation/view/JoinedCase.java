package org.pirveli.api.consultation.view;

import java.time.Instant;
import org.pirveli.api.casework.CaseId;

/**
 * A case that a consultation was about.
 *
 * @param registered whether it was registered in it
 */
public record JoinedCase(CaseId caseId, boolean registered, Instant at) {}

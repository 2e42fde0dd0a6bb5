package org.pirveli.server.rest.citizen;

import org.pirveli.api.casework.CaseNumber;

/**
 * By what somebody follows a case.
 *
 * @param followUpCode as it was given at registration; however it is spaced, and with what is
 *     easily misread for what was meant
 */
public record CaseFollowing(CaseNumber caseNumber, String followUpCode) {}

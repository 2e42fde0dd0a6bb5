package org.pirveli.server.engine;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.domain.casework.Decision;

/**
 * A command that was carried out.
 *
 * @param decision the events, and the version that the case has with them
 * @param caseNumber {@code null} only for the dry run of a registration
 */
public record Executed(Decision decision, @Nullable CaseNumber caseNumber) {}

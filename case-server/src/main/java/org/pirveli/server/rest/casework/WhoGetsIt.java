package org.pirveli.server.rest.casework;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.distribution.Outlook;

/**
 * Why somebody got a case and others did not, and who would get it now.
 *
 * @param last what was decided last, as it was recorded; {@code null} if nothing was
 * @param now {@code null} once the case is closed
 */
public record WhoGetsIt(CaseId caseId, @Nullable LastDistribution last, @Nullable Outlook now) {}

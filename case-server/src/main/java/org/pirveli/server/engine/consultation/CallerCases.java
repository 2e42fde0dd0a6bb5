package org.pirveli.server.engine.consultation;

import java.time.Instant;
import java.util.List;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Sight;

/** Recognises callers by their telephone number. */
public interface CallerCases {

    /**
     * The open cases of whoever calls, latest first, 20 at most.
     *
     * @param phone in E.164
     * @param sight which cases the reader may see
     */
    List<CaseSummary> openCasesOf(String phone, Sight sight, Instant now);
}

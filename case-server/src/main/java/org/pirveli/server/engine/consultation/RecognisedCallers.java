package org.pirveli.server.engine.consultation;

import java.time.Instant;
import java.util.List;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.caller.CallerPhones;
import org.pirveli.projections.casework.CaseFiles;

/** Finds the cases of callers through the hashes of their numbers. */
record RecognisedCallers(CallerPhones phones, CaseFiles files) implements CallerCases {

    private static final int MOST = 20;

    @Override
    public List<CaseSummary> openCasesOf(String phone, Sight sight, Instant now) {
        var cases = phones.casesOf(phone);
        return cases.isEmpty() ? List.of() : files.openAmong(cases, sight, now, MOST);
    }
}

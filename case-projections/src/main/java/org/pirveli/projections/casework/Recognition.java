package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.projections.personal.PersonalTexts;

/** Finds out by what a stored case is recognised; its texts have to be opened for that. */
record Recognition(LikenessKeys keys, PersonalTexts texts) {

    /** Has at hand what many cases take, by one question. */
    void prepare(Collection<CaseFile> files) {
        var stored = new ArrayList<String>();
        for (var file : files) {
            stored.add(file.subject());
        }
        if (!stored.isEmpty()) {
            texts.prepare(stored);
        }
    }

    CaseKeys of(CaseFile file) {
        var applicant = file.applicant();
        return CaseKeys.of(
                keys,
                clear(applicant.phone(), file).orElse(null),
                clear(applicant.email(), file).orElse(null),
                clear(file.subject(), file).orElse(null),
                clear(applicant.name(), file).orElse(null));
    }

    private Optional<String> clear(@Nullable String stored, CaseFile file) {
        return stored == null ? Optional.empty() : texts.clear(stored, file.caseId().toString());
    }
}

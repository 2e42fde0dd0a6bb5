package org.pirveli.projections.casework;

import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.projections.personal.PersonalTexts;

/** Says of a case whose texts were opened whether there was anything left to open. */
final class ErasedApplicant {

    private ErasedApplicant() {}

    /**
     * The same file; one that reads as erased is looked into, for anybody could have written so.
     */
    static CaseFile told(CaseFile opened, PersonalTexts texts) {
        return opened.subject().equals(PersonalTexts.ERASED)
                        && texts.isErased(opened.applicant().subjectId())
                ? CaseFileDraft.erased(opened)
                : opened;
    }
}

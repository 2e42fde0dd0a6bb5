package org.pirveli.server.rest.draft;

import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.projections.casework.CaseHistory;
import org.pirveli.projections.casework.PastCase;
import org.pirveli.projections.casework.Viewpoint;
import org.pirveli.projections.consultation.ConsultationFiles;
import org.pirveli.server.draft.DraftKey;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.security.CaseSight;
import org.pirveli.server.security.ConsultationSights;
import org.springframework.stereotype.Component;

/** Finds what a draft is about, as far as its writer may see it, and whom. */
@Component
final class DraftSubjects {

    private final CaseSight sight;
    private final CaseFiles files;
    private final CaseHistory history;
    private final ConsultationSights sights;
    private final ConsultationFiles consultations;
    private final OfficeClock clock;

    DraftSubjects(
            CaseSight sight,
            CaseFiles files,
            CaseHistory history,
            ConsultationSights sights,
            ConsultationFiles consultations,
            OfficeClock clock) {
        this.sight = sight;
        this.files = files;
        this.history = history;
        this.sights = sights;
        this.consultations = consultations;
        this.clock = clock;
    }

    DraftSubject ofCase(String caseId, Actor actor) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        var now = clock.instant();
        var file =
                files.byId(id, Sight.ALL, now)
                        .or(() -> history.at(id, new Viewpoint.AsKnown(now)).map(PastCase::file))
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        return new DraftSubject(DraftKey.About.CASE, id.value(), file.applicant().subjectId());
    }

    DraftSubject ofConsultation(String consultationId, Actor actor) {
        var id =
                sights.see(
                        PathId.read(ConsultationId.class, "consultationId", consultationId), actor);
        var file = consultations.byId(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        return new DraftSubject(DraftKey.About.CONSULTATION, id.value(), file.subjectId());
    }
}

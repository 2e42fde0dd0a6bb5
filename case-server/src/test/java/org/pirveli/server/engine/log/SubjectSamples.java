package org.pirveli.server.engine.log;

import java.util.List;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.subject.ErasureGround;
import org.pirveli.api.subject.HoldGround;
import org.pirveli.api.subject.event.ErasureRefused;
import org.pirveli.api.subject.event.ErasureRequested;
import org.pirveli.api.subject.event.LegalHoldLifted;
import org.pirveli.api.subject.event.LegalHoldPlaced;
import org.pirveli.api.subject.event.SubjectErased;
import org.pirveli.api.subject.event.SubjectFoundErased;
import org.pirveli.api.subject.event.SubjectLinked;
import org.pirveli.api.subject.event.SubjectUnlinked;

/** Every event of persons once, with something in every field. */
final class SubjectSamples {

    private static final SubjectId NINO = SubjectId.of("01990a6e-4c00-7000-8000-000000000002");
    private static final SubjectId OTHER = SubjectId.of("01990a6e-4c00-7000-8000-000000000003");

    private SubjectSamples() {}

    static List<Object> all() {
        return List.of(
                new ErasureRequested(
                        NINO, ErasureGround.REQUEST_OF_PERSON, "12/114-26", "supervisor"),
                new ErasureRefused(NINO, "12/118-26"),
                new SubjectErased(
                        OTHER,
                        NINO,
                        ErasureGround.RETENTION_ENDED,
                        "12/114-26",
                        "supervisor",
                        new VersionRef("answered", 2)),
                new SubjectFoundErased(NINO),
                new LegalHoldPlaced(
                        NINO, 1, HoldGround.COURT_PROCEEDINGS, "2/114-26", "supervisor"),
                new LegalHoldLifted(NINO, 1, "2/118-26"),
                new SubjectLinked(NINO, OTHER),
                new SubjectUnlinked(NINO, OTHER));
    }
}

package org.pirveli.server.engine.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.consultation.Abandonment;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.consultation.event.CallerIdentified;
import org.pirveli.api.consultation.event.ConsultationAbandoned;
import org.pirveli.api.consultation.event.ConsultationAnswered;
import org.pirveli.api.consultation.event.ConsultationCompleted;
import org.pirveli.api.consultation.event.ConsultationHeld;
import org.pirveli.api.consultation.event.ConsultationImported;
import org.pirveli.api.consultation.event.ConsultationJoinedCase;
import org.pirveli.api.consultation.event.ConsultationNoted;
import org.pirveli.api.consultation.event.ConsultationOffered;
import org.pirveli.api.consultation.event.ConsultationResumed;
import org.pirveli.api.consultation.event.ConsultationTransferred;
import org.pirveli.api.consultation.event.ConsultationWrappedUp;
import org.pirveli.api.consultation.event.ProtocolStepRecorded;
import org.pirveli.api.consultation.event.ProtocolStepSkipped;
import org.pirveli.api.value.UnitId;

/** Every event of consultations once, with something in every field. */
final class ConsultationSamples {

    private static final ConsultationId ID =
            new ConsultationId(UUID.fromString("01990a6e-4c00-7000-8000-000000000c01"));
    private static final ConsultationId OTHER =
            new ConsultationId(UUID.fromString("01990a6e-4c00-7000-8000-000000000c02"));
    private static final SubjectId SUBJECT =
            new SubjectId(UUID.fromString("01990a6e-4c00-7000-8000-000000000a01"));
    private static final CaseId CASE =
            new CaseId(UUID.fromString("01990a6e-4c00-7000-8000-000000000001"));
    private static final OperatorId NINO = new OperatorId("nino");
    private static final OperatorId GIORGI = new OperatorId("giorgi");
    private static final UnitId UNIT = new UnitId("first-response");
    private static final StepCode SAFETY = new StepCode("SAFETY_AND_URGENCY");
    private static final Instant AT = Instant.parse("2026-11-20T08:10:00.123Z");

    private ConsultationSamples() {}

    static List<Object> all() {
        return List.of(
                new ConsultationOffered(
                        ID,
                        SUBJECT,
                        Channel.HOTLINE,
                        Direction.IN,
                        "+995599123456",
                        "ka",
                        UNIT,
                        NINO,
                        "call-17",
                        1,
                        AT),
                new ConsultationAnswered(ID, NINO, AT),
                new ConsultationHeld(ID, NINO, OTHER, AT),
                new ConsultationResumed(ID, NINO, AT),
                new ConsultationTransferred(ID, SUBJECT, NINO, GIORGI, UNIT, "speaks Azeri", AT),
                new ConsultationWrappedUp(ID, NINO, AT),
                new ConsultationCompleted(ID, NINO, AT),
                new ConsultationAbandoned(ID, NINO, Abandonment.OPERATOR_GONE, AT),
                new ProtocolStepRecorded(ID, NINO, SAFETY, true, AT),
                new ProtocolStepSkipped(ID, SUBJECT, NINO, SAFETY, "the line broke", AT),
                new CallerIdentified(ID, SUBJECT, "+995599123456", "ეკა ეკამაძე", "ka", AT),
                new ConsultationJoinedCase(ID, CASE, NINO, true, AT),
                new ConsultationNoted(ID, SUBJECT, "called back at noon", AT),
                new ConsultationImported(
                        ID,
                        SUBJECT,
                        Channel.HOTLINE,
                        "ka",
                        UNIT,
                        "call-17",
                        AT,
                        AT.plusSeconds(102)));
    }
}

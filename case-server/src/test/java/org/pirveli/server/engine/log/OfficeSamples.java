package org.pirveli.server.engine.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.BodyTerms;
import org.pirveli.api.office.DistributionRuleId;
import org.pirveli.api.office.DistributionTerms;
import org.pirveli.api.office.GroundKind;
import org.pirveli.api.office.GroundTerms;
import org.pirveli.api.office.TopicTerms;
import org.pirveli.api.office.event.AbilitiesDeclared;
import org.pirveli.api.office.event.BodyDefined;
import org.pirveli.api.office.event.BodyRevised;
import org.pirveli.api.office.event.ConflictDeclared;
import org.pirveli.api.office.event.ConflictWithdrawn;
import org.pirveli.api.office.event.DistributionRuleDefined;
import org.pirveli.api.office.event.DistributionRuleRevised;
import org.pirveli.api.office.event.DistributionSwitched;
import org.pirveli.api.office.event.GroundDefined;
import org.pirveli.api.office.event.GroundRetired;
import org.pirveli.api.office.event.GroundRevised;
import org.pirveli.api.office.event.OperatorEmployed;
import org.pirveli.api.office.event.OperatorMoved;
import org.pirveli.api.office.event.OperatorNamed;
import org.pirveli.api.office.event.OperatorRegistered;
import org.pirveli.api.office.event.PositionFilled;
import org.pirveli.api.office.event.PresenceSet;
import org.pirveli.api.office.event.RebalancingOrdered;
import org.pirveli.api.office.event.ShiftCancelled;
import org.pirveli.api.office.event.ShiftPlanned;
import org.pirveli.api.office.event.TopicDefined;
import org.pirveli.api.office.event.TopicRetired;
import org.pirveli.api.office.event.TopicRevised;
import org.pirveli.api.office.event.TrainingRecorded;
import org.pirveli.api.office.event.UnitDefined;
import org.pirveli.api.office.event.UnitRenamed;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;

/** Every event of the office once, with something in every field. */
final class OfficeSamples {

    private static final UnitId UNIT = new UnitId("first-response");
    private static final UnitId REGIONS = new UnitId("regions");
    private static final OperatorId NINO = new OperatorId("nino");
    private static final TopicCode HEALTH = new TopicCode("HEALTH");
    private static final TopicCode CHILD = new TopicCode("CHILD");
    private static final GroundCode GROUND = new GroundCode("OUT_OF_MANDATE");
    private static final BodyId BODY = new BodyId("sample-body");
    private static final DistributionRuleId RULE = new DistributionRuleId("office");
    private static final LocalDate FRIDAY = LocalDate.parse("2024-05-17");
    private static final LocalDate LATER = LocalDate.parse("2026-02-28");
    private static final Instant MORNING = Instant.parse("2026-11-24T05:00:00.000Z");
    private static final Instant EVENING = Instant.parse("2026-11-24T14:00:00.000Z");
    private static final String WHY = "Order 7";

    private OfficeSamples() {}

    static List<Object> all() {
        return List.of(
                new UnitDefined(UNIT, "განყოფილება", "Division", new CalendarId("georgia"), 1),
                new UnitRenamed(UNIT, "დეპარტამენტი", "Department", FRIDAY, WHY),
                new PositionFilled(UNIT, Position.HEAD, Set.of("sopio", "gvantsa"), WHY),
                new DistributionSwitched(UNIT, true, WHY),
                new OperatorRegistered(NINO, Set.of(UNIT, REGIONS), FRIDAY),
                new OperatorNamed(NINO, "ნინო ნიმუშაძე", "Nino Example"),
                new OperatorMoved(NINO, Set.of(REGIONS, UNIT), WHY),
                new OperatorEmployed(NINO, FRIDAY, LATER, WHY),
                new AbilitiesDeclared(NINO, Set.of(HEALTH, CHILD), Set.of("ka", "en"), 20, WHY),
                new TrainingRecorded(NINO, "trauma", FRIDAY, LATER),
                new ConflictDeclared(
                        NINO,
                        1,
                        new CaseId(new UUID(0, 1)),
                        new SubjectId(new UUID(0, 2)),
                        "Prison No 5",
                        "a relative works there"),
                new ConflictWithdrawn(NINO, 1, "not there any more"),
                new RebalancingOrdered(NINO, WHY, MORNING),
                new ShiftPlanned(NINO, MORNING, EVENING),
                new ShiftCancelled(NINO, MORNING),
                new PresenceSet(NINO, true, EVENING),
                new TopicDefined(HEALTH, topic()),
                new TopicRevised(HEALTH, topic(), WHY),
                new TopicRetired(HEALTH, LATER, WHY),
                new GroundDefined(GROUND, ground()),
                new GroundRevised(GROUND, ground(), WHY),
                new GroundRetired(GROUND, LATER, WHY),
                new BodyDefined(BODY, body()),
                new BodyRevised(BODY, body(), WHY),
                new DistributionRuleDefined(RULE, rule(), WHY),
                new DistributionRuleRevised(RULE, 2, rule(), WHY));
    }

    private static TopicTerms topic() {
        return new TopicTerms("ჯანმრთელობა", "Health", 1, true, true, "trauma");
    }

    private static GroundTerms ground() {
        return new GroundTerms(
                GroundKind.ADMISSIBILITY, "კომპეტენციის გარეთ", "Out of mandate", "art. 17", 1);
    }

    private static BodyTerms body() {
        return new BodyTerms("ორგანო", "Body", "+995 32 200 00 00", FRIDAY, LATER);
    }

    private static DistributionTerms rule() {
        return new DistributionTerms(1, 2, Map.of(HEALTH, 2, CHILD, 3), true);
    }
}

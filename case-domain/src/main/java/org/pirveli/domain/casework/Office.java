package org.pirveli.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.distribution.Candidate;
import org.pirveli.domain.office.DistributionRule;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.OutsideBody;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.domain.template.Letterhead;
import org.pirveli.domain.template.TemplateShelf;
import org.pirveli.worktime.WorkingCalendar;

/**
 * What a decision may ask of the office: the rules and facts in force now, never a lagging view.
 */
public interface Office {

    /** The zone in which the office's dates begin. */
    ZoneId zone();

    /** Whether cases are, or were, sorted under this topic. */
    boolean knowsTopic(TopicCode topic);

    /** Whether cases are sorted under this topic on a date. */
    boolean usesTopic(TopicCode topic, LocalDate on);

    /** Whether a ground can be given on a date for a matter's not being admissible. */
    boolean mayBeInadmissibleFor(GroundCode ground, LocalDate on);

    /** Whether matters of a topic must not show on a phone that others may see. */
    boolean isSensitive(TopicCode topic);

    /** Whether a second person approves what is written freely on a topic. */
    boolean replyNeedsApproval(TopicCode topic);

    /** An outside body, if it is there on a date. */
    Optional<OutsideBody> bodyInForce(BodyId body, LocalDate on);

    /** Someone who works on cases, with what was declared of languages, skills and conflicts. */
    Optional<Operator> operator(OperatorId operator);

    /** Whether the office has this unit. */
    boolean knowsUnit(UnitId unit);

    /** Where a case goes whose registrant names no unit. */
    UnitId firstUnit();

    /** Whether the engine gives the cases of a unit out. */
    boolean isAutomatic(UnitId unit);

    /** The rule by which the cases of a unit are given out, in the version in force. */
    DistributionRule distributionRuleOf(UnitId unit);

    /** The training that a topic needs. */
    Optional<String> trainingFor(TopicCode topic);

    /**
     * Everyone who works in a unit. What is said of their loads must hold until the decision is
     * recorded: whoever answers locks it.
     */
    List<Candidate> candidates(UnitId unit, CaseId caseId, SubjectId subjectId);

    /** The same for one person; empty if nobody of that name works here. */
    Optional<Candidate> candidate(OperatorId operator, CaseId caseId, SubjectId subjectId);

    /** Who holds which position of a unit now. */
    Positions positionsOf(UnitId unit);

    /** The promise in force for what was received on a date. */
    SlaPolicy policyFor(CaseKind kind, Channel channel, UnitId unit, LocalDate receivedOn);

    /** A policy in a version that some clock keeps. */
    SlaPolicy policy(VersionRef version);

    /** The calendar of a unit, in its version now in force. */
    WorkingCalendar calendarOf(UnitId unit);

    /**
     * The calendar on which a clock runs, in its version now in force. A clock stays on its
     * calendar when its case moves to another unit.
     *
     * @param unit the one whose days count
     */
    WorkingCalendar calendar(String id, UnitId unit);

    /**
     * What changed a calendar after a version of it, in order.
     *
     * @param unit the one whose days count
     */
    List<CalendarChange> changesSince(VersionRef calendar, UnitId unit);

    /**
     * The consultation in which a case came up, if it was in the hands of this operator.
     *
     * @return empty if there was no such one
     */
    Optional<Session> sessionAbout(ConsultationId consultation, CaseId caseId, OperatorId operator);

    /**
     * How long a consultation lasted.
     *
     * @param endedAt {@code null} if it goes on
     */
    record Session(Instant answeredAt, @Nullable Instant endedAt) {}

    /** The templates that replies are written from. */
    TemplateShelf templates();

    /** What the office writes of itself. */
    Letterhead letterhead();

    /** Whether a person was erased, so that nothing may be written about them any more. */
    boolean isErased(SubjectId subject);

    /** Whether there is such a case. */
    boolean knowsCase(CaseId other);

    /**
     * What is known of two cases before one of them is marked as the other's duplicate. The answer
     * must hold until the decision is recorded: whoever answers locks both.
     *
     * @param other the one that shall survive
     */
    Target targetOf(CaseId duplicate, CaseId other);

    /**
     * How the other case stands, and this one.
     *
     * @param exists whether there is such a case to survive
     * @param isDuplicate whether that one repeats a third
     * @param thisSurvives whether the case to be marked has duplicates of its own
     */
    record Target(boolean exists, boolean isDuplicate, boolean thisSurvives) {}
}

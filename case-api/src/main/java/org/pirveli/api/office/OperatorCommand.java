package org.pirveli.api.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.value.UnitId;

/** Everything that can be asked of someone who works on cases. */
public sealed interface OperatorCommand extends OfficeCommand {

    OperatorId operatorId();

    /**
     * Take someone in.
     *
     * @param units where
     * @param firstDay at work; {@code null} means always
     */
    record RegisterOperator(OperatorId operatorId, Set<UnitId> units, @Nullable LocalDate firstDay)
            implements OperatorCommand {}

    /**
     * Say by which name someone signs; until then it is the name of the user.
     *
     * @param ka in Georgian, in the nominative
     * @param en in Latin letters
     */
    record NameOperator(OperatorId operatorId, String ka, String en) implements OperatorCommand {}

    /** Have someone work in other units. */
    record MoveOperator(OperatorId operatorId, Set<UnitId> units, String reason)
            implements OperatorCommand {}

    /**
     * Say from when to when someone works here. Who left gets no case any more.
     *
     * @param firstDay {@code null} means always
     * @param lastDay {@code null} means for good
     */
    record EmployOperator(
            OperatorId operatorId,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String reason)
            implements OperatorCommand {}

    /**
     * Say all that someone can do; what is left out does not restrict.
     *
     * @param skills the topics that the operator knows
     * @param languages BCP 47 tags of those that the operator speaks
     * @param capacity the most weight of open cases
     */
    record DeclareAbilities(
            OperatorId operatorId,
            @Nullable Set<TopicCode> skills,
            @Nullable Set<String> languages,
            @Nullable Integer capacity,
            String reason)
            implements OperatorCommand {}

    /**
     * Note a training.
     *
     * @param training as topics name the one that they need
     * @param completedOn the first day on which it counts
     * @param validUntil the last day on which it counts; {@code null} means for good
     */
    record RecordTraining(
            OperatorId operatorId,
            String training,
            LocalDate completedOn,
            @Nullable LocalDate validUntil)
            implements OperatorCommand {}

    /**
     * Keep someone away from a case, a person's cases, or the complaints against a body; one of
     * them at least.
     */
    record DeclareConflict(
            OperatorId operatorId,
            @Nullable CaseId caseId,
            @Nullable SubjectId subjectId,
            @Nullable String respondent,
            String reason)
            implements OperatorCommand {}

    /**
     * Take a conflict of interest back.
     *
     * @param number as it was numbered, from 1
     */
    record WithdrawConflict(OperatorId operatorId, int number, String reason)
            implements OperatorCommand {}

    /** Have all that someone has in hand go to others, as far as the rule finds any. */
    record RebalanceOperator(OperatorId operatorId, String reason) implements OperatorCommand {}

    /** Plan a shift. Who has one planned at all is off in between. */
    record PlanShift(OperatorId operatorId, Instant begins, Instant ends)
            implements OperatorCommand {}

    /**
     * Take a planned shift back.
     *
     * @param begins as it was planned
     */
    record CancelShift(OperatorId operatorId, Instant begins) implements OperatorCommand {}

    /**
     * Say that someone is there, or is not, whatever was planned.
     *
     * @param until when that ends; {@code null} means the end of the office's day
     */
    record SetPresence(OperatorId operatorId, boolean present, @Nullable Instant until)
            implements OperatorCommand {}
}

package org.pirveli.domain.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.value.UnitId;

/**
 * Someone who works on cases. What nobody declared does not restrict.
 *
 * @param version how many events it is made of
 * @param signsAs {@code null} if nobody said so: then by the name of the user
 * @param firstDay at work; {@code null} means always
 * @param lastDay at work; {@code null} means for good
 * @param skills {@code null} if not declared
 * @param languages BCP 47 tags; {@code null} if not declared
 * @param capacity the most weight of open cases; {@code null} if not declared
 * @param conflicts those that stand
 * @param shifts in the order of time
 * @param presence what was said last; {@code null} if nothing was
 * @param rebalancing the latest order to give on what is in hand; {@code null} if there was none
 * @param declaredConflicts how many were ever declared
 */
public record Operator(
        OperatorId operatorId,
        long version,
        @Nullable SignedName signsAs,
        Set<UnitId> units,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Set<TopicCode> skills,
        @Nullable Set<String> languages,
        @Nullable Integer capacity,
        List<Training> trainings,
        List<Conflict> conflicts,
        List<Shift> shifts,
        @Nullable Presence presence,
        @Nullable Rebalancing rebalancing,
        int declaredConflicts) {

    /** Whether the operator works here on a date. */
    public boolean isActiveOn(LocalDate date) {
        return (firstDay == null || !date.isBefore(firstDay))
                && (lastDay == null || !date.isAfter(lastDay));
    }

    /**
     * Whether the operator is at work: as was said last, as long as that holds; else as planned, if
     * any shift was.
     */
    public boolean isOnShiftAt(Instant instant) {
        if (presence != null && instant.isBefore(presence.until())) {
            return presence.present();
        }
        return shifts.isEmpty() || shifts.stream().anyMatch(shift -> shift.covers(instant));
    }

    public boolean hasSkillFor(TopicCode topic) {
        return skills == null || skills.contains(topic);
    }

    /** Whether the operator speaks a language, in any of its regional forms. */
    public boolean speaks(String language) {
        return languages == null
                || languages.stream().anyMatch(spoken -> primary(spoken).equals(primary(language)));
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** Whether a training was completed and counts on a date. */
    public boolean isTrainedIn(String training, LocalDate date) {
        return trainings.stream()
                .anyMatch(each -> each.training().equals(training) && each.countsOn(date));
    }

    /** Whether the operator must not touch a case. */
    public boolean hasConflictWith(
            CaseId caseId, SubjectId subjectId, @Nullable String respondent) {
        return conflicts.stream()
                .anyMatch(conflict -> conflict.concerns(caseId, subjectId, respondent));
    }

    /** Whether nothing is different but the number of events. */
    boolean equalsBesideVersion(Operator other) {
        return equals(new OperatorDraft(other).atVersion(version));
    }
}

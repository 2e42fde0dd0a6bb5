package org.pirveli.projections.casework;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.Escalation;

/**
 * A row as it shall be.
 *
 * @param values in the order of the table's columns; instants as such, the body as the file
 * @param storedVersion the version of the case when the row was last read; 0 if there is no row yet
 */
record ViewRow(ViewTable table, List<@Nullable Object> values, int storedVersion) {

    boolean stored() {
        return storedVersion > 0;
    }

    static ViewRow of(CaseFile file, long position, int storedVersion) {
        var due = OfficeMoment.firstDue(file.clocks());
        return new ViewRow(
                ViewTable.CASE_FILE,
                row(
                        file.caseId().value(),
                        file.caseNumber().value(),
                        file.version(),
                        position,
                        file.status().name(),
                        file.outcome() == null ? null : file.outcome().name(),
                        file.kind().name(),
                        file.channel().name(),
                        file.topic() == null ? null : file.topic().value(),
                        file.unit().value(),
                        file.assignee() == null ? null : file.assignee().value(),
                        file.urgency() == null ? null : file.urgency().name(),
                        file.applicant().subjectId().value(),
                        file.restricted(),
                        file.client(),
                        file.registeredBy(),
                        file.externalReference(),
                        file.receivedAt(),
                        file.registeredAt(),
                        OfficeMoment.orNever(due == null ? null : due.dueAt()),
                        queueRank(file),
                        file),
                storedVersion);
    }

    static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static @Nullable Short queueRank(CaseFile file) {
        if (file.status() == CaseStatus.CLOSED) {
            return null;
        }
        return file.urgency() == null ? (short) 1 : (short) 0;
    }

    static ViewRow of(
            CaseFile file, Clock clock, boolean superseded, long position, int storedVersion) {
        return new ViewRow(
                ViewTable.CASE_CLOCK,
                row(
                        clock.clockId().value(),
                        clock.attempt(),
                        file.caseId().value(),
                        clock.name().name(),
                        clock.state().name(),
                        superseded,
                        clock.startedAt(),
                        OfficeMoment.orNever(clock.dueAt()),
                        OfficeMoment.orNever(clock.atRiskAt()),
                        clock.daysLeft(),
                        clock.stoppedAt(),
                        Backdating.stopped(file, clock),
                        clock.calendar().id(),
                        clock.calendar().version(),
                        clock.unit().value(),
                        clock.policy().id(),
                        clock.policy().version(),
                        position),
                storedVersion);
    }

    static ViewRow of(CaseFile file, Escalation escalation, long position, int storedVersion) {
        return new ViewRow(
                ViewTable.CASE_ESCALATION,
                row(
                        escalation.clockId().value(),
                        escalation.attempt(),
                        escalation.level(),
                        file.caseId().value(),
                        escalation.unit().value(),
                        escalation.state().name(),
                        escalation.acknowledgedAt() != null,
                        escalation.raisedAt(),
                        escalation.acknowledgedAt(),
                        position),
                storedVersion);
    }
}

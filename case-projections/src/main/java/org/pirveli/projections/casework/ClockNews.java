package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;

/** What an event made known of the clocks of a case, so that the past can be asked what it knew. */
final class ClockNews {

    private ClockNews() {}

    static List<ViewRow> of(@Nullable CaseFile before, CaseFile after, RecordedEvent recorded) {
        var rows = new ArrayList<ViewRow>();
        boolean sorted = before == null || isSortedAnew(before, after);
        for (int i = 0; i < after.clocks().size(); i++) {
            var clock = after.clocks().get(i);
            var known =
                    before == null || i >= before.clocks().size() ? null : before.clocks().get(i);
            if (known != null && known.attempt() != clock.attempt()) {
                rows.add(row(after, known, true, recorded));
            }
            if (known == null || sorted || isNews(known, clock)) {
                rows.add(row(after, clock, false, recorded));
            }
        }
        return rows;
    }

    private static boolean isSortedAnew(CaseFile before, CaseFile after) {
        return !before.unit().equals(after.unit())
                || !Objects.equals(before.topic(), after.topic())
                || isUrgent(before) != isUrgent(after);
    }

    private static boolean isUrgent(CaseFile file) {
        return file.urgency() != null;
    }

    private static boolean isNews(Clock known, Clock clock) {
        return known.attempt() != clock.attempt()
                || known.state() != clock.state()
                || !Objects.equals(known.dueAt(), clock.dueAt())
                || !Objects.equals(known.stoppedAt(), clock.stoppedAt())
                || !known.policy().equals(clock.policy());
    }

    private static ViewRow row(
            CaseFile file, Clock clock, boolean superseded, RecordedEvent recorded) {
        return new ViewRow(
                ViewTable.CASE_CLOCK_HISTORY,
                ViewRow.row(
                        clock.clockId().value(),
                        clock.attempt(),
                        (int) recorded.sequence(),
                        file.caseId().value(),
                        clock.name().name(),
                        clock.state().name(),
                        superseded,
                        clock.startedAt(),
                        clock.dueAt(),
                        clock.stoppedAt(),
                        Backdating.stopped(file, clock),
                        clock.calendar().id(),
                        clock.unit().value(),
                        clock.policy().id(),
                        clock.policy().version(),
                        file.unit().value(),
                        file.topic() == null ? null : file.topic().value(),
                        isUrgent(file),
                        recorded.provenance().recordedAt(),
                        recorded.position()),
                0);
    }
}

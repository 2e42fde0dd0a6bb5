package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.EscalationKey;

/**
 * What some events change in the rows of one case. Rows of clocks and escalations are touched only
 * if they differ; each keeps the position of the event that changed it, however events are batched.
 */
final class CaseChange {

    private final int storedVersion;
    private final Map<Attempt, ViewRow> clocks = new LinkedHashMap<>();
    private final Map<EscalationKey, ViewRow> escalations = new LinkedHashMap<>();
    private final List<ViewRow> news = new ArrayList<>();
    private final Recognition recognition;
    private @Nullable CaseFile file;
    private long position;
    private @Nullable Long recognisedSince;

    private record Attempt(ClockId clockId, int attempt) {
        static Attempt of(Clock clock) {
            return new Attempt(clock.clockId(), clock.attempt());
        }
    }

    /** Begins with what is stored; {@code null} for a case that the views do not know. */
    CaseChange(@Nullable CaseFile stored, Recognition recognition) {
        file = stored;
        storedVersion = stored == null ? 0 : stored.version();
        this.recognition = recognition;
    }

    /** How many events the file is made of. */
    int version() {
        return file == null ? 0 : file.version();
    }

    boolean changed() {
        return version() > storedVersion;
    }

    @Nullable CaseFile file() {
        return file;
    }

    /** Takes the next event in. */
    void apply(RecordedEvent recorded) {
        if (recorded.sequence() != version()) {
            throw new IllegalStateException(
                    "event %d of case %s does not follow version %d"
                            .formatted(recorded.sequence(), recorded.event().caseId(), version()));
        }
        var before = file;
        var after = CaseFileFold.after(before, recorded.event(), recorded.provenance());
        file = after;
        position = recorded.position();
        news.addAll(ClockNews.of(before, after, recorded));
        DueChanges.of(recorded).ifPresent(news::add);
        if (CaseKeys.changed(before, after)) {
            recognisedSince = position;
        }
        ReplyFacts.of(after, recorded).ifPresent(news::add);
        clocksChanged(after, before == null ? List.of() : before.clocks());
        escalationsChanged(after, before == null ? List.of() : before.escalations());
    }

    /** The fold keeps every clock in its place and puts new ones behind. */
    private void clocksChanged(CaseFile after, List<Clock> before) {
        for (int i = 0; i < after.clocks().size(); i++) {
            var clock = after.clocks().get(i);
            if (i >= before.size()) {
                clocks.put(Attempt.of(clock), row(after, clock, false, 0));
            } else if (before.get(i).attempt() != clock.attempt()) {
                var earlier = before.get(i);
                clocks.compute(
                        Attempt.of(earlier), (_, row) -> row(after, earlier, true, stored(row)));
                clocks.put(Attempt.of(clock), row(after, clock, false, 0));
            } else if (!clock.equals(before.get(i))) {
                clocks.compute(
                        Attempt.of(clock), (_, row) -> row(after, clock, false, stored(row)));
            }
        }
    }

    /** As with clocks. */
    private void escalationsChanged(CaseFile after, List<Escalation> before) {
        for (int i = 0; i < after.escalations().size(); i++) {
            var escalation = after.escalations().get(i);
            var key = EscalationFold.key(escalation);
            if (i >= before.size()) {
                escalations.put(key, ViewRow.of(after, escalation, position, 0));
            } else if (!escalation.equals(before.get(i))) {
                escalations.compute(
                        key, (_, row) -> ViewRow.of(after, escalation, position, stored(row)));
            }
        }
    }

    private ViewRow row(CaseFile after, Clock clock, boolean superseded, int stored) {
        return ViewRow.of(after, clock, superseded, position, stored);
    }

    /** A row that was not touched before now has been there since the case was read. */
    private int stored(@Nullable ViewRow touched) {
        return touched == null ? storedVersion : touched.storedVersion();
    }

    /** Whether the row of keys is to be written. */
    boolean recognisedAnew() {
        return recognisedSince != null;
    }

    /** The rows to write. */
    List<ViewRow> rows() {
        if (file == null || !changed()) {
            return List.of();
        }
        var rows = new ArrayList<ViewRow>(1 + clocks.size() + escalations.size());
        rows.add(ViewRow.of(file, position, storedVersion));
        rows.addAll(clocks.values());
        rows.addAll(escalations.values());
        rows.addAll(news);
        if (recognisedSince != null) {
            rows.add(CaseKeys.row(recognition, file, recognisedSince, storedVersion));
        }
        return rows;
    }
}

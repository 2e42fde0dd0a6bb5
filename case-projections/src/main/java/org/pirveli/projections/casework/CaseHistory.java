package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.api.casework.view.Ladder;

/**
 * What happened to a case, read from the log itself, and how the case stood earlier. Asks nobody
 * whether the reader may see the case: look it up in {@link CaseFiles} first.
 */
public final class CaseHistory {

    private final EventStore log;
    private final ZoneId office;

    private record Past(long sequence, CaseEvent event, Provenance provenance) {}

    /**
     * Opens the history.
     *
     * @param office the zone whose date says what is due today
     */
    public CaseHistory(EventStore log, ZoneId office) {
        this.log = log;
        this.office = office;
    }

    /** Every event of the case in order; empty if there is no such case. */
    public List<HistoryEntry> of(CaseId caseId) {
        return past(caseId).stream().map(CaseHistory::entry).toList();
    }

    private static HistoryEntry entry(Past past) {
        return HistoryEntry.of(past.sequence(), past.event(), past.provenance());
    }

    /**
     * The case after its first events, with conditions as they were when the last of them was
     * recorded.
     *
     * @param version how many events
     * @return empty if it never had so many, or {@code version} is below 1
     */
    public Optional<CaseFile> atVersion(CaseId caseId, long version) {
        var past = past(caseId);
        if (version < 1 || version > past.size()) {
            return Optional.empty();
        }
        var recorded = past.get((int) version - 1).provenance().recordedAt();
        return fold(past, event -> event.sequence() < version, recorded);
    }

    /**
     * The case as it was known at an instant, with conditions as they were then.
     *
     * @return empty if it was not yet recorded
     */
    public Optional<CaseFile> asOf(CaseId caseId, Instant instant) {
        return fold(
                past(caseId), event -> !event.provenance().recordedAt().isAfter(instant), instant);
    }

    /**
     * Every step of supervision of the case, with those that are still to come.
     *
     * @param holders says who holds a position now
     * @return empty if there is no such case
     */
    public Optional<Ladder> ladder(CaseId caseId, PositionHolders holders) {
        var fold = new LadderFold();
        @Nullable CaseFile file = null;
        for (var event : past(caseId)) {
            file = CaseFileFold.after(file, event.event(), event.provenance());
            fold.next(file);
        }
        return Optional.ofNullable(fold.ladder(holders));
    }

    private Optional<CaseFile> fold(List<Past> past, Predicate<Past> known, Instant moment) {
        @Nullable CaseFile file = null;
        for (var event : past) {
            if (!known.test(event)) {
                break;
            }
            file = CaseFileFold.after(file, event.event(), event.provenance());
        }
        return Optional.ofNullable(file).map(OfficeMoment.of(moment, office)::read);
    }

    private List<Past> past(CaseId caseId) {
        var past = new ArrayList<Past>();
        log.readEvents(caseId.toString())
                .forEachRemaining(message -> {
                    if (message.getPayload() instanceof CaseEvent event) {
                        past.add(
                                new Past(
                                        message.getSequenceNumber(),
                                        event,
                                        Provenances.of(message.getMetaData())));
                    }
                });
        return past;
    }
}

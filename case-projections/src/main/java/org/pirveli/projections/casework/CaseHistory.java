package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.api.casework.view.Ladder;
import org.pirveli.projections.personal.PersonalTexts;

/**
 * What happened to a case, read from the log itself, and how the case stood earlier. Asks nobody
 * whether the reader may see the case: look it up in {@link CaseFiles} first.
 */
public final class CaseHistory {

    private final StoredStreams log;
    private final ZoneId office;
    private final PersonalTexts texts;

    /**
     * Opens the history.
     *
     * @param office the zone whose date says what is due today
     * @param texts opens what stands in the log, and is asked who was erased
     */
    public CaseHistory(StoredStreams log, ZoneId office, PersonalTexts texts) {
        this.log = log;
        this.office = office;
        this.texts = texts;
    }

    /**
     * Every event of the case in order, without the fields of those that cannot be read; empty if
     * there is no such case.
     *
     * @throws Refused {@link RefusalCode#EVENT_UNREADABLE} if not even who recorded an event, and
     *     when, can be read
     */
    public List<HistoryEntry> of(CaseId caseId) {
        return past(caseId).told();
    }

    /**
     * The case as it is seen from a viewpoint, with conditions as they were at its moment.
     *
     * @return empty if there was nothing to be seen: it never had so many events, or it was not yet
     *     recorded, or had not yet reached the office
     * @throws Refused {@link RefusalCode#EVENT_UNREADABLE} if an event that is seen from there
     *     cannot be read
     */
    public Optional<PastCase> at(CaseId caseId, Viewpoint viewpoint) {
        return seen(past(caseId).readable(viewpoint), viewpoint, office)
                .map(seen ->
                        new PastCase(
                                ErasedApplicant.told(seen.file(), texts),
                                seen.events(),
                                seen.moment()));
    }

    static Optional<PastCase> seen(List<PastEvent> past, Viewpoint viewpoint, ZoneId office) {
        return switch (viewpoint) {
            case Viewpoint.AfterEvents(int version) ->
                    version < 1 || version > past.size()
                            ? Optional.empty()
                            : seen(
                                    past.subList(0, version),
                                    past.get(version - 1).provenance().recordedAt(),
                                    office);
            case Viewpoint.AsKnown(Instant instant) ->
                    seen(
                            past.stream().takeWhile(event -> event.wasRecordedBy(instant)).toList(),
                            instant,
                            office);
            case Viewpoint.AsItWas(Instant instant) ->
                    seen(Occurred.by(instant, past), instant, office);
        };
    }

    /**
     * Every step of supervision of the case, with those that are still to come.
     *
     * @param holders says who holds a position now
     * @return empty if there is no such case
     * @throws Refused {@link RefusalCode#EVENT_UNREADABLE} if an event of it cannot be read
     */
    public Optional<Ladder> ladder(CaseId caseId, PositionHolders holders) {
        var fold = new LadderFold();
        @Nullable CaseFile file = null;
        for (var event : past(caseId).readable()) {
            file = CaseFileFold.after(file, event.event(), event.provenance());
            fold.next(file);
        }
        return Optional.ofNullable(fold.ladder(holders));
    }

    private static Optional<PastCase> seen(List<PastEvent> events, Instant moment, ZoneId office) {
        @Nullable CaseFile file = null;
        for (var event : events) {
            file = CaseFileFold.after(file, event.event(), event.provenance());
        }
        return Optional.ofNullable(file)
                .map(OfficeMoment.of(moment, office)::read)
                .map(shown -> new PastCase(shown, entries(events), moment));
    }

    private static List<HistoryEntry> entries(List<PastEvent> past) {
        return past.stream().map(PastEvent::entry).toList();
    }

    private WholePast past(CaseId caseId) {
        return WholePast.of(caseId, log, texts);
    }
}

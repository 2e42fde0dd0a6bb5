package org.pirveli.domain.subject;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.subject.ErasureGround;
import org.pirveli.api.subject.HoldGround;
import org.pirveli.api.subject.event.ErasureRefused;
import org.pirveli.api.subject.event.ErasureRequested;
import org.pirveli.api.subject.event.LegalHoldLifted;
import org.pirveli.api.subject.event.LegalHoldPlaced;
import org.pirveli.api.subject.event.SubjectErased;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.api.subject.event.SubjectFoundErased;
import org.pirveli.api.subject.event.SubjectLinked;
import org.pirveli.api.subject.event.SubjectUnlinked;

/** How the data of a person stand, under one of the person's ids. */
public sealed interface SubjectState {

    /** Of whom nothing was decided yet. */
    static SubjectState untouched() {
        return new Kept(List.of(), 0, Set.of(), null, 0);
    }

    /** As it stands after these events. */
    static SubjectState after(Iterable<? extends SubjectEvent> events) {
        var state = untouched();
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    /** How many events it is made of. */
    long version();

    /** Other ids of the same person. */
    Set<SubjectId> links();

    /** As it stands after one more event. */
    default SubjectState evolve(SubjectEvent event) {
        return switch (this) {
            case Kept kept -> kept.next(event);
            case Erased _ -> throw new IllegalStateException("nothing follows an erasure");
        };
    }

    /**
     * A hold on a person's data.
     *
     * @param number from 1, among the person's
     */
    record Hold(int number, HoldGround ground, @Nullable String reference, String placedBy) {}

    /** What somebody proposed. */
    record Proposal(ErasureGround ground, @Nullable String reference, String requestedBy) {}

    /**
     * The data are kept.
     *
     * @param holds those not lifted, in their order
     * @param holdsEver how many there were
     * @param proposal to erase them; {@code null} if there is none
     */
    record Kept(
            List<Hold> holds,
            int holdsEver,
            Set<SubjectId> links,
            @Nullable Proposal proposal,
            long version)
            implements SubjectState {

        private Kept with(List<Hold> holds, int holdsEver) {
            return new Kept(holds, holdsEver, links, proposal, version + 1);
        }

        private Kept with(Set<SubjectId> links) {
            return new Kept(holds, holdsEver, Set.copyOf(links), proposal, version + 1);
        }

        private Kept with(@Nullable Proposal proposal) {
            return new Kept(holds, holdsEver, links, proposal, version + 1);
        }

        private SubjectState next(SubjectEvent event) {
            return switch (event) {
                case ErasureRequested e ->
                        with(new Proposal(e.ground(), e.reference(), e.requestedBy()));
                case ErasureRefused _ -> with((Proposal) null);
                case LegalHoldPlaced e -> {
                    var more = new ArrayList<>(holds);
                    more.add(new Hold(e.hold(), e.ground(), e.reference(), e.placedBy()));
                    yield with(List.copyOf(more), holdsEver + 1);
                }
                case LegalHoldLifted e ->
                        with(
                                holds.stream().filter(hold -> hold.number() != e.hold()).toList(),
                                holdsEver);
                case SubjectLinked e -> {
                    var more = new HashSet<>(links);
                    more.add(e.otherSubjectId());
                    yield with(more);
                }
                case SubjectUnlinked e -> {
                    var fewer = new HashSet<>(links);
                    fewer.remove(e.otherSubjectId());
                    yield with(fewer);
                }
                case SubjectErased e -> new Erased(links, e.retention(), version + 1);
                case SubjectFoundErased _ -> new Erased(links, null, version + 1);
            };
        }
    }

    /**
     * The data are gone.
     *
     * @param retention the rule by which they went by schedule; {@code null} if somebody decided it
     */
    record Erased(Set<SubjectId> links, @Nullable VersionRef retention, long version)
            implements SubjectState {}
}

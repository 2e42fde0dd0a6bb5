package org.pirveli.projections.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.projections.casework.ClockFacts.ClockFact;

/**
 * Counts cases by topic, by their first-response clocks, one by one. A clock that began outside the
 * dates only tells what the consultations within them were about.
 */
public final class TopicCount implements Consumer<ClockFact> {

    private final ZoneId office;
    private final Dates received;
    private final Map<CaseId, ? extends Collection<ConsultationId>> consulted;
    private final PromiseCount promises;
    private final Map<Optional<TopicCode>, Long> urgent = new HashMap<>();
    private final Map<Optional<TopicCode>, Set<ConsultationId>> consultations = new HashMap<>();

    /**
     * What was counted.
     *
     * @param topics by their codes; what is not sorted is empty
     */
    public record Counted(
            Figures total,
            long urgent,
            long consultations,
            Map<Optional<TopicCode>, TopicFigures> topics) {

        /** The figures of a topic; of nothing if there is no case of it. */
        public TopicFigures of(Optional<TopicCode> topic) {
            return topics.getOrDefault(topic, new TopicFigures(new Tally().figures(), 0, 0));
        }
    }

    /**
     * Begins to count.
     *
     * @param asOf the moment as of which the clocks are known
     * @param office the zone in which dates of receipt begin
     * @param consulted the consultations about each case
     */
    public TopicCount(
            Instant asOf,
            ZoneId office,
            Dates received,
            Map<CaseId, ? extends Collection<ConsultationId>> consulted,
            WorkingTime workingTime) {
        this.office = office;
        this.received = received;
        this.consulted = consulted;
        promises =
                new PromiseCount(
                        asOf,
                        new PromiseCount.Question(office, received, null, Set.of(Dimension.TOPIC)),
                        workingTime);
    }

    @Override
    public void accept(ClockFact clock) {
        var topic = Optional.ofNullable(clock.topic());
        var about = consulted.get(clock.caseId());
        if (about != null) {
            consultations.computeIfAbsent(topic, _ -> new HashSet<>()).addAll(about);
        }
        if (received.contain(clock.startedAt().atZone(office).toLocalDate())) {
            promises.accept(clock);
            urgent.merge(topic, clock.urgent() ? 1L : 0L, Long::sum);
        }
    }

    /** What was counted so far. */
    public Counted counted() {
        var counted = promises.counted();
        var kept =
                counted.groups().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        group -> Optional.ofNullable(group.getKey().topic()),
                                        Map.Entry::getValue));
        var topics =
                Stream.concat(kept.keySet().stream(), consultations.keySet().stream())
                        .distinct()
                        .collect(Collectors.toMap(topic -> topic, topic -> figures(topic, kept)));
        return new Counted(
                counted.total(),
                urgent.values().stream().mapToLong(Long::longValue).sum(),
                consultations.values().stream().flatMap(Set::stream).distinct().count(),
                topics);
    }

    private TopicFigures figures(
            Optional<TopicCode> topic, Map<Optional<TopicCode>, Figures> kept) {
        return new TopicFigures(
                kept.getOrDefault(topic, new Tally().figures()),
                urgent.getOrDefault(topic, 0L),
                consultations.getOrDefault(topic, Set.of()).size());
    }
}

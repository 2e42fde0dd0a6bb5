package org.pirveli.projections.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.casework.ClockFacts.ClockFact;

/** Counts how promises were kept, clock by clock, in groups and in all. */
public final class PromiseCount implements Consumer<ClockFact> {

    /** More excluded clocks than these are only counted; the list of cases has them all. */
    public static final int LISTED = 500;

    private final Instant asOf;
    private final Question question;
    private final WorkingTime workingTime;
    private final Map<Group, Tally> groups = new HashMap<>();
    private final Tally total = new Tally();
    private final List<ClockFact> excluded = new ArrayList<>();

    /**
     * What is to be counted.
     *
     * @param office the zone in which dates of receipt begin
     * @param received the dates that were asked for
     * @param period {@code null} puts all dates together
     */
    public record Question(
            ZoneId office, Dates received, @Nullable Period period, Set<Dimension> by) {

        Group groupOf(ClockFact clock) {
            var date = clock.startedAt().atZone(office).toLocalDate();
            return Group.of(clock, period == null ? received : received.within(period, date), by);
        }
    }

    /**
     * How promises were kept.
     *
     * @param excluded the first of those that shares leave out
     */
    public record Counted(Figures total, Map<Group, Figures> groups, List<ClockFact> excluded) {}

    /**
     * Begins to count.
     *
     * @param asOf the moment as of which the clocks are known
     */
    public PromiseCount(Instant asOf, Question question, WorkingTime workingTime) {
        this.asOf = asOf;
        this.question = question;
        this.workingTime = workingTime;
    }

    @Override
    public void accept(ClockFact clock) {
        var group = groups.computeIfAbsent(question.groupOf(clock), _ -> new Tally());
        var result = Result.of(clock, asOf);
        var answeredAt = clock.answeredAt();
        if (answeredAt != null) {
            var worked = worked(clock, answeredAt);
            var elapsed = Duration.between(clock.startedAt(), answeredAt);
            group.add(result, worked, elapsed, clock.backdated());
            total.add(result, worked, elapsed, clock.backdated());
        } else {
            group.add(result);
            total.add(result);
        }
        if (result.excluded() && excluded.size() < LISTED) {
            excluded.add(clock);
        }
    }

    private Duration worked(ClockFact clock, Instant answeredAt) {
        return workingTime.between(clock.calendar(), clock.daysOf(), clock.startedAt(), answeredAt);
    }

    /** What has been counted so far; groups in order. */
    public Counted counted() {
        var figures = new TreeMap<Group, Figures>(Group.ORDER);
        groups.forEach((group, tally) -> figures.put(group, tally.figures()));
        return new Counted(total.figures(), figures, List.copyOf(excluded));
    }
}

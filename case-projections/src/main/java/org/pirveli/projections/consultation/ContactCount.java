package org.pirveli.projections.consultation;

import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.consultation.ContactFact.State;
import org.pirveli.projections.report.Dates;
import org.pirveli.projections.report.Figures;
import org.pirveli.projections.report.Period;
import org.pirveli.projections.waiting.Waits;

/** Counts consultations and their times, one by one, in groups and in all. */
public final class ContactCount implements Consumer<ContactFact> {

    private final Question question;
    private final Map<ContactGroup, Tally> groups = new HashMap<>();
    private final Tally total;

    /**
     * What is to be counted.
     *
     * @param office the zone in which dates begin
     * @param offered the dates that were asked for
     * @param period {@code null} puts all dates together
     * @param target how long one shall take
     */
    public record Question(
            ZoneId office,
            Dates offered,
            @Nullable Period period,
            Set<ContactDimension> by,
            Duration target) {

        ContactGroup groupOf(ContactFact fact) {
            var date = fact.offeredAt().atZone(office).toLocalDate();
            return ContactGroup.of(
                    fact, period == null ? offered : offered.within(period, date), by);
        }
    }

    /** What was counted. */
    public record Counted(ContactFigures total, Map<ContactGroup, ContactFigures> groups) {}

    private static final class Tally {
        final Duration target;
        final Map<State, Long> states = new EnumMap<>(State.class);
        final Waits attended = new Waits();
        final Waits elapsed = new Waits();
        long attendedSum;
        long elapsedSum;
        long withinTarget;

        Tally(Duration target) {
            this.target = target;
        }

        void add(ContactFact fact) {
            states.merge(fact.state(), 1L, Long::sum);
            var attendedMillis = fact.attendedMillis();
            var elapsedMillis = fact.elapsedMillis();
            if (fact.state() == State.COMPLETED
                    && attendedMillis != null
                    && elapsedMillis != null) {
                attended.add(Duration.ofMillis(attendedMillis));
                elapsed.add(Duration.ofMillis(elapsedMillis));
                attendedSum += attendedMillis;
                elapsedSum += elapsedMillis;
                withinTarget += attendedMillis <= target.toMillis() ? 1 : 0;
            }
        }

        ContactFigures figures() {
            return new ContactFigures(
                    states.values().stream().mapToLong(Long::longValue).sum(),
                    of(State.COMPLETED),
                    of(State.UNANSWERED),
                    of(State.BROKEN_OFF),
                    of(State.OPEN),
                    withinTarget,
                    Figures.share(withinTarget, attended.size()),
                    time(attended, attendedSum),
                    time(elapsed, elapsedSum));
        }

        private long of(State state) {
            return states.getOrDefault(state, 0L);
        }

        private static @Nullable HandlingTime time(Waits waits, long sum) {
            var spread = waits.spread();
            return spread == null
                    ? null
                    : new HandlingTime(
                            Duration.ofMillis(sum / waits.size()), spread.median(), spread.p90());
        }
    }

    /** Begins to count. */
    public ContactCount(Question question) {
        this.question = question;
        this.total = new Tally(question.target());
    }

    @Override
    public void accept(ContactFact fact) {
        groups.computeIfAbsent(question.groupOf(fact), _ -> new Tally(question.target())).add(fact);
        total.add(fact);
    }

    /** What has been counted so far; groups in order. */
    public Counted counted() {
        var figures = new TreeMap<ContactGroup, ContactFigures>(ContactGroup.ORDER);
        groups.forEach((group, tally) -> figures.put(group, tally.figures()));
        return new Counted(total.figures(), figures);
    }
}

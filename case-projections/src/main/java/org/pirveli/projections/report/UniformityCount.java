package org.pirveli.projections.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pirveli.projections.casework.ReplyFacts.ReplyFact;

/** Counts how uniform replies are, one by one, in groups and in all. */
public final class UniformityCount implements Consumer<ReplyFact> {

    private final ZoneId office;
    private final Dates issued;
    private final Set<ReplyDimension> by;
    private final Map<ReplyGroup, Tallied> groups = new HashMap<>();
    private final Tallied total = new Tallied();

    private static final class Tallied {
        long asPublished;
        long free;
        final List<Integer> distances = new ArrayList<>();

        void add(ReplyFact reply) {
            switch (Origin.of(reply)) {
                case PUBLISHED -> asPublished++;
                case EDITED -> distances.add(Objects.requireNonNull(reply.distance()));
                case FREE -> free++;
            }
        }

        UniformityFigures figures() {
            return UniformityFigures.of(asPublished, free, distances);
        }
    }

    /** How uniform replies are; groups in order. */
    public record Counted(UniformityFigures total, Map<ReplyGroup, UniformityFigures> groups) {}

    /**
     * Begins to count.
     *
     * @param office the zone in which dates begin
     * @param issued the dates that were asked for
     */
    public UniformityCount(ZoneId office, Dates issued, Set<ReplyDimension> by) {
        this.office = office;
        this.issued = issued;
        this.by = by;
    }

    @Override
    public void accept(ReplyFact reply) {
        total.add(reply);
        groups.computeIfAbsent(groupOf(reply), _ -> new Tallied()).add(reply);
    }

    private ReplyGroup groupOf(ReplyFact reply) {
        var date = reply.issuedAt().atZone(office).toLocalDate();
        return ReplyGroup.of(
                reply,
                by.contains(ReplyDimension.MONTH) ? issued.within(Period.MONTH, date) : issued,
                by);
    }

    /** What was counted so far. */
    public Counted counted() {
        var figures = new TreeMap<ReplyGroup, UniformityFigures>(ReplyGroup.ORDER);
        groups.forEach((group, tallied) -> figures.put(group, tallied.figures()));
        return new Counted(total.figures(), figures);
    }
}

package org.pirveli.projections.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.projections.casework.HeldCases.HeldCase;
import org.pirveli.projections.casework.ReplyFacts.ReplyFact;

/** Counts what operators carry and have done, one by one. */
public final class LoadCount {

    private final Instant now;
    private final Map<String, LoadFigures> figures = new TreeMap<>();

    /**
     * Begins to count.
     *
     * @param now by which cases are overdue
     */
    public LoadCount(Instant now) {
        this.now = now;
    }

    /** Lists somebody who may turn out to carry nothing and to have done nothing. */
    public void expect(String operator) {
        figures.putIfAbsent(operator, LoadFigures.NONE);
    }

    /**
     * An open case in somebody's hands.
     *
     * @param weight what it takes of a capacity
     */
    public void hold(HeldCase held, int weight) {
        change(
                held.operator().value(),
                load -> load.holding(weight, held.urgent(), held.isOverdueAt(now)));
    }

    /** A reply that somebody wrote. */
    public void reply(ReplyFact reply) {
        change(reply.operator(), LoadFigures::answering);
    }

    /** A consultation that somebody brought to its end. */
    public void session(OperatorId operator) {
        change(operator.value(), LoadFigures::ending);
    }

    /** How long somebody attended to a consultation. */
    public void attended(OperatorId operator, Duration time) {
        change(operator.value(), load -> load.attending(time));
    }

    private void change(String operator, UnaryOperator<LoadFigures> change) {
        figures.put(operator, change.apply(figures.getOrDefault(operator, LoadFigures.NONE)));
    }

    /** What was counted so far, in the order of the names. */
    public Map<String, LoadFigures> counted() {
        return new TreeMap<>(figures);
    }
}

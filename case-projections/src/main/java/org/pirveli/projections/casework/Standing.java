package org.pirveli.projections.casework;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.Condition;

/** How a clock stands: by its condition while it runs, by its state otherwise. */
enum Standing {
    BREACHED,
    DUE_TODAY,
    AT_RISK,
    ON_TRACK,
    PAUSED,
    MET,
    MET_LATE,
    CANCELLED,
    NOT_MEASURED;

    /** The standing of the clock {@code c} in SQL; wants the present, midnight and the present. */
    static final String SQL =
            "case when c.state <> '%s' then c.state".formatted(ClockState.RUNNING)
                    + " when c.due_at < ? then '%s'".formatted(Condition.BREACHED)
                    + " when c.due_at <= ? then '%s'".formatted(Condition.DUE_TODAY)
                    + " when c.at_risk_at <= ? then '%s'".formatted(Condition.AT_RISK)
                    + " else '%s' end".formatted(Condition.ON_TRACK);

    /**
     * Those of these names; all but the paused ones, which nobody has to look after, if none is
     * given.
     *
     * @throws IllegalArgumentException if a name is unknown
     */
    static Set<Standing> of(Set<String> names) {
        if (names.isEmpty()) {
            return EnumSet.complementOf(EnumSet.of(PAUSED));
        }
        var standings = EnumSet.noneOf(Standing.class);
        for (var name : names) {
            standings.add(
                    Arrays.stream(values())
                            .filter(standing -> standing.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> unknown(name)));
        }
        return standings;
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "no clock stands %s; states are %s".formatted(name, Arrays.toString(values())));
    }

    /** The clocks {@code c} that stand so. */
    Selection at(OfficeMoment moment) {
        var selection = new Selection();
        var running = selection.equal("c.state", state());
        return switch (this) {
            case BREACHED -> running.where("c.due_at < ?", moment.now());
            case DUE_TODAY ->
                    running.where("c.due_at >= ?", moment.now())
                            .where("c.due_at <= ?", moment.midnight());
            case AT_RISK ->
                    running.where("c.due_at > ?", moment.midnight())
                            .where("c.at_risk_at <= ?", moment.now());
            case ON_TRACK ->
                    running.where("c.due_at > ?", moment.midnight())
                            .where("c.at_risk_at > ?", moment.now());
            case PAUSED, MET, MET_LATE, CANCELLED, NOT_MEASURED -> selection;
        };
    }

    private ClockState state() {
        return switch (this) {
            case BREACHED, DUE_TODAY, AT_RISK, ON_TRACK -> ClockState.RUNNING;
            case PAUSED -> ClockState.PAUSED;
            case MET -> ClockState.MET;
            case MET_LATE -> ClockState.MET_LATE;
            case CANCELLED -> ClockState.CANCELLED;
            case NOT_MEASURED -> ClockState.NOT_MEASURED;
        };
    }
}

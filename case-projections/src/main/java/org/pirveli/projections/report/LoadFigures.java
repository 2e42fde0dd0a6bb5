package org.pirveli.projections.report;

import java.time.Duration;

/**
 * What an operator carries, and has done.
 *
 * @param open open cases in hand now
 * @param weight what they weigh, as distribution weighs them
 * @param urgent of the open ones
 * @param overdue of the open ones, those with a promise past due
 * @param answered first and follow-up responses written in the period
 * @param sessions consultations of the period brought to their end
 * @param attended to consultations of the period that have ended, whoever ended them
 */
public record LoadFigures(
        long open,
        long weight,
        long urgent,
        long overdue,
        long answered,
        long sessions,
        Duration attended) {

    /** Of somebody who carries nothing and has done nothing. */
    public static final LoadFigures NONE = new LoadFigures(0, 0, 0, 0, 0, 0, Duration.ZERO);

    LoadFigures holding(int more, boolean isUrgent, boolean isOverdue) {
        return new LoadFigures(
                open + 1,
                weight + more,
                urgent + (isUrgent ? 1 : 0),
                overdue + (isOverdue ? 1 : 0),
                answered,
                sessions,
                attended);
    }

    LoadFigures answering() {
        return new LoadFigures(open, weight, urgent, overdue, answered + 1, sessions, attended);
    }

    LoadFigures ending() {
        return new LoadFigures(open, weight, urgent, overdue, answered, sessions + 1, attended);
    }

    LoadFigures attending(Duration more) {
        return new LoadFigures(
                open, weight, urgent, overdue, answered, sessions, attended.plus(more));
    }
}

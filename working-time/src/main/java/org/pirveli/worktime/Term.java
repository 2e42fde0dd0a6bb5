package org.pirveli.worktime;

/**
 * How long an answer may take.
 *
 * <p>A term in hours ends, by its end rule, when the hours have passed, or at the closing time or
 * midnight of the day on which they do. A term in days cannot be {@link EndRule#ELAPSED}: it would
 * let a later receipt fall due earlier (Saturday noon after Sunday morning).
 *
 * @param amount 1 or more
 */
public record Term(int amount, TermUnit unit, StartRule startRule, EndRule endRule) {

    /** A term that can be counted. */
    public Term {
        if (amount < 1) {
            throw new IllegalArgumentException("A term is 1 or more, not " + amount);
        }
        if (endRule == EndRule.ELAPSED && unit != TermUnit.WORKING_HOURS) {
            throw new IllegalArgumentException(
                    "ELAPSED ends a term of WORKING_HOURS; one of %s ends by CLOSE_OF_BUSINESS or END_OF_DAY"
                            .formatted(unit));
        }
    }
}

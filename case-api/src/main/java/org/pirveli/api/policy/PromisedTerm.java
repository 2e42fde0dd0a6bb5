package org.pirveli.api.policy;

/**
 * How long an answer may take.
 *
 * @param amount 1 to 366
 */
public record PromisedTerm(int amount, TermUnit unit, StartRule startRule, EndRule endRule) {}

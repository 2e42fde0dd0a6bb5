package org.pirveli.api.casework.view;

import java.util.Set;

/**
 * A case that resembles another one, or what is about to be registered.
 *
 * @param signs by what it does, at least one
 * @param subjectSimilarity how much the subjects have in common, from 0 to 1
 * @param likelyDuplicate whether the same person seems to have written of the same matter, and the
 *     case is not a duplicate itself
 */
public record SimilarCase(
        CaseSummary summary, Set<Sign> signs, double subjectSimilarity, boolean likelyDuplicate) {}

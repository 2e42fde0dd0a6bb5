package org.pirveli.api.office;

import org.jspecify.annotations.Nullable;

/**
 * What a ground says.
 *
 * @param kind for what it is a ground
 * @param ka in Georgian
 * @param en in English
 * @param legalBasis the article that it rests on; {@code null} if none is cited
 * @param order its place in lists
 */
public record GroundTerms(
        GroundKind kind, String ka, String en, @Nullable String legalBasis, int order) {}

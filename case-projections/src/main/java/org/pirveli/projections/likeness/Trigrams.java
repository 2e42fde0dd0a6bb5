package org.pirveli.projections.likeness;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The three-letter pieces of a text's words. Georgian and Russian inflect their words, so that two
 * lines about one matter rarely share whole words, but share most of these.
 */
final class Trigrams {

    private static final int LENGTH = 3;

    private Trigrams() {}

    /** Each piece once; a word counts with a space before and behind it. */
    static Set<String> of(String text) {
        return Words.of(text)
                .flatMap(word -> pieces(" " + word + " ").stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> pieces(String word) {
        var letters = word.codePoints().toArray();
        var pieces = new LinkedHashSet<String>();
        for (int i = 0; i + LENGTH <= letters.length; i++) {
            pieces.add(new String(letters, i, LENGTH));
        }
        return pieces;
    }

    /**
     * How much two texts have in common: the pieces that both have among those that either has.
     *
     * @return from 0, nothing, to 1, all; 0 if neither has any
     */
    static double similarity(String one, String other) {
        var ofOne = of(one);
        var ofOther = of(other);
        long common = ofOne.stream().filter(ofOther::contains).count();
        long all = ofOne.size() + ofOther.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }
}

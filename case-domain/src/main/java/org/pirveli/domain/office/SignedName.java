package org.pirveli.domain.office;

/**
 * How someone signs.
 *
 * @param ka in Georgian, in the nominative
 * @param en in Latin letters
 */
public record SignedName(String ka, String en) {

    /** As it stands in a text of a language. */
    public String in(String language) {
        return language.equals("ka") ? ka : en;
    }
}

package org.pirveli.server.rest.explanation;

import java.util.Map;
import org.pirveli.api.RefusalCode;

/**
 * A problem explained.
 *
 * @param type the URI by which problems of this kind are known
 * @param texts by language
 */
public record Explanation(
        String type,
        RefusalCode code,
        int status,
        String title,
        String detail,
        Map<String, Words> texts) {

    /** The words in one language; what stands in braces is filled from the problem's members. */
    public record Words(String title, String detail) {}
}

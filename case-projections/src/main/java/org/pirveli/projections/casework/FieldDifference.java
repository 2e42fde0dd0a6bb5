package org.pirveli.projections.casework;

import tools.jackson.databind.JsonNode;

/**
 * What is not the same in two files.
 *
 * @param path a JSON Pointer (RFC 6901), in which what stands in a list is named by what it is, not
 *     by its place
 * @param before in the first file; JSON's null if it is not there
 * @param after in the second file; JSON's null if it is not there
 */
public record FieldDifference(String path, Kind kind, JsonNode before, JsonNode after) {

    /** How something differs. */
    public enum Kind {
        /** It is in the second file only. */
        ADDED,

        /** It is in the first file only. */
        REMOVED,

        /** It is in both, and not the same. */
        CHANGED
    }
}

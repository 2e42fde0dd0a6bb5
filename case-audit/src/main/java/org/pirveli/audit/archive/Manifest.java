package org.pirveli.audit.archive;

/**
 * What an archive claims to be; nothing of it is believed without the checkpoint.
 *
 * @param origin the name of the log
 * @param from the leaf of the first event
 * @param to the leaf after the last one
 * @param size of the tree against which they are proved
 */
public record Manifest(String origin, long from, long to, long size) {

    private static final String FORMAT = "{\"format\":\"pirveli-export/1\",\"origin\":";

    public Manifest {
        if (from < 0 || from > to || to > size) {
            throw new IllegalArgumentException("0 <= from <= to <= size does not hold");
        }
    }

    String written() {
        var json = new StringBuilder(FORMAT);
        Json.text(origin, json);
        return json.append(",\"from\":")
                .append(from)
                .append(",\"to\":")
                .append(to)
                .append(",\"size\":")
                .append(size)
                .append("}\n")
                .toString();
    }

    /**
     * Reads a manifest.
     *
     * @throws IllegalArgumentException if it is none of this format
     */
    static Manifest parse(String json) {
        var scanner = new JsonScanner(json).expect(FORMAT);
        var manifest =
                new Manifest(
                        scanner.text(),
                        scanner.expect(",\"from\":").number(),
                        scanner.expect(",\"to\":").number(),
                        scanner.expect(",\"size\":").number());
        scanner.expect("}\n").end();
        return manifest;
    }
}

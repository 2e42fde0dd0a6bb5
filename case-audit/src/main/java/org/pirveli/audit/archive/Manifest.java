package org.pirveli.audit.archive;

/** What an archive claims to be; nothing of it is believed without the checkpoint. */
public sealed interface Manifest {

    /** The name of the log. */
    String origin();

    /** The size of the tree against which everything is proved. */
    long size();

    /** As it stands in the archive. */
    String written();

    /**
     * Events that follow one another in the log.
     *
     * @param from the leaf of the first event
     * @param to the leaf after the last one
     */
    record Range(String origin, long from, long to, long size) implements Manifest {

        private static final String FORMAT = "{\"format\":\"pirveli-export/1\",\"origin\":";

        public Range {
            if (from < 0 || from > to || to > size) {
                throw new IllegalArgumentException("0 <= from <= to <= size does not hold");
            }
        }

        @Override
        public String written() {
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

        private static Range read(JsonScanner scanner) {
            return new Range(
                    scanner.expect(FORMAT).text(),
                    scanner.expect(",\"from\":").number(),
                    scanner.expect(",\"to\":").number(),
                    scanner.expect(",\"size\":").number());
        }
    }

    /**
     * All events of one stream.
     *
     * @param stream the id of the case
     * @param events how many it has
     */
    record Stream(String origin, String stream, long events, long size) implements Manifest {

        private static final String FORMAT = "{\"format\":\"pirveli-case-export/1\",\"origin\":";

        public Stream {
            if (events < 0 || events > size) {
                throw new IllegalArgumentException("0 <= events <= size does not hold");
            }
        }

        @Override
        public String written() {
            var json = new StringBuilder(FORMAT);
            Json.text(origin, json);
            json.append(",\"stream\":");
            Json.text(stream, json);
            return json.append(",\"events\":")
                    .append(events)
                    .append(",\"size\":")
                    .append(size)
                    .append("}\n")
                    .toString();
        }

        private static Stream read(JsonScanner scanner) {
            return new Stream(
                    scanner.expect(FORMAT).text(),
                    scanner.expect(",\"stream\":").text(),
                    scanner.expect(",\"events\":").number(),
                    scanner.expect(",\"size\":").number());
        }
    }

    /**
     * Reads a manifest.
     *
     * @throws IllegalArgumentException if it is none of these formats
     */
    static Manifest parse(String json) {
        var scanner = new JsonScanner(json);
        var manifest = json.startsWith(Stream.FORMAT) ? Stream.read(scanner) : Range.read(scanner);
        scanner.expect("}\n").end();
        if (!manifest.written().equals(json)) {
            throw new IllegalArgumentException("there is another way of writing the same");
        }
        return manifest;
    }
}

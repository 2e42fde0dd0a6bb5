package org.pirveli.server.imports;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** How the records of an import are written. */
public enum ImportFormat {
    /** A header line with the names of the columns, then one record each. */
    CSV("text/csv"),

    /** One JSON object a line. */
    NDJSON("application/x-ndjson");

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The format of a media type; empty if it is another one, or in another encoding than UTF-8.
     */
    public static Optional<ImportFormat> of(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            var charset = type.getParameter("charset");
            return Arrays.stream(values())
                    .filter(format ->
                            type.equalsTypeAndSubtype(MediaType.parseMediaType(format.mediaType)))
                    .filter(_ ->
                            charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8"))
                    .findFirst();
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
    }

    /**
     * Begins to read.
     *
     * @throws org.pirveli.server.rest.problem.InvalidRequest if the beginning makes no sense
     */
    RawRows read(InputStream content) {
        return switch (this) {
            case CSV -> new CsvRows(content);
            case NDJSON -> new NdjsonRows(content);
        };
    }
}

package org.pirveli.server.document;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which documents are taken in.
 *
 * @param limit of one document
 * @param types media types that are kept, as they are found in the content; none other is
 * @param scanner the command that looks for malware, to which the name of a file is added; it ends
 *     with 0 if the file is clean and with 1 if it is not, as {@code clamdscan} does. Empty: nobody
 *     looks
 * @param scannerPatience how long it may take
 */
@ConfigurationProperties("pirveli.documents")
record DocumentSettings(
        @DefaultValue("20MB") DataSize limit,
        @DefaultValue({
                    "application/pdf",
                    "image/jpeg",
                    "image/png",
                    "image/gif",
                    "image/tiff",
                    "image/webp",
                    "image/heic",
                    "text/plain",
                    "application/rtf",
                    "application/msword",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.ms-excel",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "message/rfc822",
                    "audio/mpeg",
                    "audio/mp4",
                    "audio/vorbis",
                    "audio/opus",
                    "audio/vnd.wave",
                    "video/mp4"
                })
                Set<String> types,
        @DefaultValue List<String> scanner,
        @DefaultValue("60s") Duration scannerPatience) {}

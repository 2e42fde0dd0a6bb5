package org.pirveli.api.casework.view;

import java.time.Instant;

/**
 * A document of the file.
 *
 * @param size in bytes
 */
public record Document(
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String attachedBy,
        Instant attachedAt) {}

package org.pirveli.api.casework.view;

import java.time.Instant;
import org.pirveli.api.value.Personal;

/**
 * A document of the file.
 *
 * @param size in bytes
 */
public record Document(
        @Personal String fileName,
        String mediaType,
        long size,
        @Personal String sha256,
        String attachedBy,
        Instant attachedAt) {}

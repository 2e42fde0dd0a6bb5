package org.pirveli.domain.distribution;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When it is decided.
 *
 * @param today the office's date
 */
public record Moment(Instant now, LocalDate today) {}

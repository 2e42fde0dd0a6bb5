package org.pirveli.api.casework.view;

import java.time.Instant;
import java.util.Map;

/**
 * How many clocks stand how.
 *
 * @param asOf the moment of counting
 * @param counts by condition (running clocks) and by state (paused and ended ones); every name is
 *     present
 */
public record SlaSummary(Instant asOf, Map<String, Long> counts) {}

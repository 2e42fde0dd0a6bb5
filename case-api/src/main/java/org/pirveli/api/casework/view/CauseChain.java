package org.pirveli.api.casework.view;

import java.util.List;

/**
 * What led to an event.
 *
 * @param items the event itself, then what led to it, and so on
 * @param origin where the last of them comes from
 */
public record CauseChain(List<CauseLink> items, CauseOrigin origin) {}

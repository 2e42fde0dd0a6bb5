package org.pirveli.domain.casework;

import org.pirveli.api.sla.EscalationKey;
import org.pirveli.api.sla.Position;

/**
 * An escalation of which nobody took note.
 *
 * @param to the position to which it was put
 */
record Unacknowledged(EscalationKey key, Position to) {}

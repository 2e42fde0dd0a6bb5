package org.pirveli.api.sla;

/** Names one level of one attempt of one clock. */
public record EscalationKey(ClockId clockId, int attempt, int level) {}

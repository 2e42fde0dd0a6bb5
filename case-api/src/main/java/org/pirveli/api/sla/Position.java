package org.pirveli.api.sla;

/** A post of supervision in a unit, to which an escalation is addressed. */
public enum Position {
    SUPERVISOR,
    HEAD,
    DEPUTY
}

package org.pirveli.api.casework;

/** Why a case stands at the head of the queue. It never moves a due instant. */
public enum Urgency {
    LIFE_OR_HEALTH,
    CUSTODY_ILL_TREATMENT,
    CHILD_AT_RISK,
    DOMESTIC_VIOLENCE,
    IMMINENT_EVICTION,
    HUNGER_STRIKE,
    TIME_LIMIT
}

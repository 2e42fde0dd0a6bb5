package org.pirveli.api.sla;

/** Whom a reminder reaches. */
public enum ReminderRecipient {
    ASSIGNEE,
    SUPERVISOR
}

package org.pirveli.api.casework;

/** How the matter came before the office. */
public enum CaseKind {
    APPLICATION,
    COMPLAINT
}

package org.pirveli.api.casework;

/** How a reply reaches the applicant; it follows from the channel. */
public enum Form {
    WRITTEN,
    SMS,
    ORAL
}

package org.pirveli.api.casework;

/**
 * Someone who speaks for the applicant.
 *
 * @param authority the ground of it: power of attorney, parent, guardian, …
 */
public record Representative(String name, String authority) {}

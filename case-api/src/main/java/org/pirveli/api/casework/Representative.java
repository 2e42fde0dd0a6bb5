package org.pirveli.api.casework;

import org.pirveli.api.value.Personal;

/**
 * Someone who speaks for the applicant.
 *
 * @param authority the ground of it: power of attorney, parent, guardian, …
 */
public record Representative(@Personal String name, @Personal String authority) {}

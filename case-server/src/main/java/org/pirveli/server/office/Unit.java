package org.pirveli.server.office;

import org.pirveli.api.casework.UnitId;

/**
 * A part of the office.
 *
 * @param ka in Georgian
 * @param en in English
 */
public record Unit(UnitId id, String ka, String en) {}

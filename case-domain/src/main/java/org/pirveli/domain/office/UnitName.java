package org.pirveli.domain.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name that a unit bears from a date on.
 *
 * @param from {@code null} means from the beginning
 * @param ka in Georgian
 * @param en in English
 */
public record UnitName(@Nullable LocalDate from, String ka, String en) {}

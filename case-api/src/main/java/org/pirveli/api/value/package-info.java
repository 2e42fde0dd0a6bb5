/**
 * What values are made of: how ids are read, which texts tell of persons, and the name of a unit,
 * which calendars, promises, cases and the office all speak of.
 */
@NullMarked
package org.pirveli.api.value;

import org.jspecify.annotations.NullMarked;

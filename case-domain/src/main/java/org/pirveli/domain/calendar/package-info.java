/** Calendars that change, each change in a version of its own. */
@NullMarked
package org.pirveli.domain.calendar;

import org.jspecify.annotations.NullMarked;

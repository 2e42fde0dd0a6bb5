/** Calendars at the edge: their declared days as files that other programs write and read. */
@NullMarked
package org.pirveli.server.rest.calendar;

import org.jspecify.annotations.NullMarked;

/**
 * Calendars of work: what can be asked of them, and the days that public acts make free or worked.
 */
@NullMarked
package org.pirveli.api.calendar;

import org.jspecify.annotations.NullMarked;

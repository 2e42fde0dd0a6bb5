/** What can have happened to a calendar. */
@NullMarked
package org.pirveli.api.calendar.event;

import org.jspecify.annotations.NullMarked;

/** Calendars, due instants, shares and traces: arithmetic of working time, without a clock. */
@NullMarked
package org.pirveli.worktime;

import org.jspecify.annotations.NullMarked;

/** Promises: clocks, the instants at which they remind, fall due and escalate, and why. */
@NullMarked
package org.pirveli.api.sla;

import org.jspecify.annotations.NullMarked;

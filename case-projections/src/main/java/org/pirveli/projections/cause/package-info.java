/** What led to what: from an event up to where it began, and down to what came of it. */
@NullMarked
package org.pirveli.projections.cause;

import org.jspecify.annotations.NullMarked;

/**
 * Proving the views right: every row is made anew from the log, beside the one that stands there,
 * and the two are compared to the byte.
 */
@NullMarked
package org.pirveli.projections.verification;

import org.jspecify.annotations.NullMarked;

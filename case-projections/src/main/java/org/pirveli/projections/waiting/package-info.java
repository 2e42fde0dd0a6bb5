/** How long people waited: one meaning of median and p90 for everyone who counts. */
@NullMarked
package org.pirveli.projections.waiting;

import org.jspecify.annotations.NullMarked;

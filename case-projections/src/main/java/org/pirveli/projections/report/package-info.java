/** Counting how promises were kept, over clocks that somebody else finds. */
@NullMarked
package org.pirveli.projections.report;

import org.jspecify.annotations.NullMarked;

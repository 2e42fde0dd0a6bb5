/** Compares what clients were told with what the database holds. */
@NullMarked
package org.pirveli.benchmarks.check;

import org.jspecify.annotations.NullMarked;

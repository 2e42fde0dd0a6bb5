/** One class for each thing that can be measured. */
@NullMarked
package org.pirveli.benchmarks.run;

import org.jspecify.annotations.NullMarked;

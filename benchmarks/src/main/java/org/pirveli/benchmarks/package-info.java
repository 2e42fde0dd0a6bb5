/** The measured claims: what a stranger can run to see whether they hold. */
@NullMarked
package org.pirveli.benchmarks;

import org.jspecify.annotations.NullMarked;

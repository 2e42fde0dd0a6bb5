/** Changes made to a sealed log and its exports, and whether each is found where it was made. */
@NullMarked
package org.pirveli.benchmarks.tamper;

import org.jspecify.annotations.NullMarked;

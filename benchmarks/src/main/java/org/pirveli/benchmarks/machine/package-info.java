/** The machine beneath: servers and databases as processes, their processor time, their folders. */
@NullMarked
package org.pirveli.benchmarks.machine;

import org.jspecify.annotations.NullMarked;

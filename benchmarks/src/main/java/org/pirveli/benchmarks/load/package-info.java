/** Made-up work: lifecycles of cases, the same rows without a server, and whole histories. */
@NullMarked
package org.pirveli.benchmarks.load;

import org.jspecify.annotations.NullMarked;

/** A client of the REST interface, who knows nothing of the server but what is promised. */
@NullMarked
package org.pirveli.benchmarks.desk;

import org.jspecify.annotations.NullMarked;

/** Requests that nobody should send, and what is answered to them. */
@NullMarked
package org.pirveli.benchmarks.malformed;

import org.jspecify.annotations.NullMarked;

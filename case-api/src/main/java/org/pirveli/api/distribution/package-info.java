/** Who gets a case, and why. */
@NullMarked
package org.pirveli.api.distribution;

import org.jspecify.annotations.NullMarked;

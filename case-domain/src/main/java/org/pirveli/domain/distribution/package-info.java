/** Who gets a case: eligibility, order and load, as pure functions. */
@NullMarked
package org.pirveli.domain.distribution;

import org.jspecify.annotations.NullMarked;

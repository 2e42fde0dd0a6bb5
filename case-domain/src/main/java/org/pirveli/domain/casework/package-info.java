/** The rules of casework: what may happen to a case, and what follows from it. */
@NullMarked
package org.pirveli.domain.casework;

import org.jspecify.annotations.NullMarked;

/** What may be done with a case, and what becomes of it. */
@NullMarked
package org.pirveli.domain.casework;

import org.jspecify.annotations.NullMarked;

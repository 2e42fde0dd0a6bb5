/** How live contacts are led: one at a time, a few waiting, by one protocol. */
@NullMarked
package org.pirveli.domain.consultation;

import org.jspecify.annotations.NullMarked;

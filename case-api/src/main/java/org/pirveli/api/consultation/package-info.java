/** Live contacts with citizens, by telephone or at the desk: what can be asked of them. */
@NullMarked
package org.pirveli.api.consultation;

import org.jspecify.annotations.NullMarked;

/** Everything that can have happened to a case. */
@NullMarked
package org.pirveli.api.casework.event;

import org.jspecify.annotations.NullMarked;

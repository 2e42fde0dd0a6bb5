/** Everything that can have happened in a consultation. */
@NullMarked
package org.pirveli.api.consultation.event;

import org.jspecify.annotations.NullMarked;

/** For how long the texts of persons are kept, and of whom that time is over. */
@NullMarked
package org.pirveli.domain.retention;

import org.jspecify.annotations.NullMarked;

/** How long the texts of persons are kept after their cases: what can be asked and said of it. */
@NullMarked
package org.pirveli.api.retention;

import org.jspecify.annotations.NullMarked;

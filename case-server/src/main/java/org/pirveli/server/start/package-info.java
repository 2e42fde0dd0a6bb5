/** Starting: may it start at all, with what, and what it says then. */
@NullMarked
package org.pirveli.server.start;

import org.jspecify.annotations.NullMarked;

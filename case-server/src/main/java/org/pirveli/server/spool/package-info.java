/** Bodies that are too large to keep in memory, on their way in. */
@NullMarked
package org.pirveli.server.spool;

import org.jspecify.annotations.NullMarked;

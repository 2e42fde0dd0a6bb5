/** Tells whoever looks on that the views have come further, on whichever node they are fed. */
@NullMarked
package org.pirveli.server.engine.live;

import org.jspecify.annotations.NullMarked;

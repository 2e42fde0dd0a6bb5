/** Server-sent events: how a stream is kept open, and when it ends. */
@NullMarked
package org.pirveli.server.live;

import org.jspecify.annotations.NullMarked;

/** Having what waits tried again on request, by whichever node is free. */
@NullMarked
package org.pirveli.server.parking;

import org.jspecify.annotations.NullMarked;

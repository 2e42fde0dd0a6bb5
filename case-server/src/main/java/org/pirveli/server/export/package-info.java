/** Takes wishes for exports, and has them prepared by whichever node is free. */
@NullMarked
package org.pirveli.server.export;

import org.jspecify.annotations.NullMarked;

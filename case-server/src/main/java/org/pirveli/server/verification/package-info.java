/** Having the views proved right on request, by whichever node is free. */
@NullMarked
package org.pirveli.server.verification;

import org.jspecify.annotations.NullMarked;

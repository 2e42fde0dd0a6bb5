/** Pages of cases: the queue, and one case. */
@NullMarked
package org.pirveli.server.console.casework;

import org.jspecify.annotations.NullMarked;

/** Pages of supervision: the wall, and missed promises. */
@NullMarked
package org.pirveli.server.console.supervision;

import org.jspecify.annotations.NullMarked;

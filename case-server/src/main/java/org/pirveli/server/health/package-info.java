/** Whether the parts of the server can do their work. */
@NullMarked
package org.pirveli.server.health;

import org.jspecify.annotations.NullMarked;

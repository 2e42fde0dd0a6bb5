/** Time: the database's for the machine, and on top of it the office's. */
@NullMarked
package org.pirveli.server.engine.clock;

import org.jspecify.annotations.NullMarked;

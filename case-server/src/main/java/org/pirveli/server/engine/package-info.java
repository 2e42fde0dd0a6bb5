/** The engine room: the log, the office clock, the decision tables, and the door for commands. */
@NullMarked
package org.pirveli.server.engine;

import org.jspecify.annotations.NullMarked;

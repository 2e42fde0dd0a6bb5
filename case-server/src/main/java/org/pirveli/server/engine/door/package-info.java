/** The door for commands: one transaction each, lost races tried again, refusals told. */
@NullMarked
package org.pirveli.server.engine.door;

import org.jspecify.annotations.NullMarked;

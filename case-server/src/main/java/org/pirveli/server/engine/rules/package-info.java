/**
 * The office's rules as they are in force: calendars and policies, read from their own events, held
 * still while a case is decided, and carried to the clocks that run when they change.
 */
@NullMarked
package org.pirveli.server.engine.rules;

import org.jspecify.annotations.NullMarked;

/** Calendars and policies over HTTP: how they stand, how they are changed, and what that moves. */
@NullMarked
package org.pirveli.server.rest.rules;

import org.jspecify.annotations.NullMarked;

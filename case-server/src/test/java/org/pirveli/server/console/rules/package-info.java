/** The pages of calendars, policies and rehearsals. */
@NullMarked
package org.pirveli.server.console.rules;

import org.jspecify.annotations.NullMarked;

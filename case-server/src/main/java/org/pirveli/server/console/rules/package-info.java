/** Pages of what the office goes by: its calendars, what it promises, and what would have been. */
@NullMarked
package org.pirveli.server.console.rules;

import org.jspecify.annotations.NullMarked;

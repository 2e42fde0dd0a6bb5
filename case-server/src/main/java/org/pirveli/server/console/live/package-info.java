/** What tells open pages that what they show has changed. */
@NullMarked
package org.pirveli.server.console.live;

import org.jspecify.annotations.NullMarked;

/** The console as a client of the office's own interface: asked in process, by its own words. */
@NullMarked
package org.pirveli.server.console.api;

import org.jspecify.annotations.NullMarked;

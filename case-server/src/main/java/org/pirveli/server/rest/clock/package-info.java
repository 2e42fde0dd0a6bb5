/** The office's clock over HTTP: what time it shows, and in evaluation mode how it is moved on. */
@NullMarked
package org.pirveli.server.rest.clock;

import org.jspecify.annotations.NullMarked;

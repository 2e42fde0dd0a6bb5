/** The interface described for machines, drawn from the same sources that it works by. */
@NullMarked
package org.pirveli.server.rest.openapi;

import org.jspecify.annotations.NullMarked;

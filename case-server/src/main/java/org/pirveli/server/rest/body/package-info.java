/** From the bytes of a request to a record, or to everything that is wrong with them. */
@NullMarked
package org.pirveli.server.rest.body;

import org.jspecify.annotations.NullMarked;

/** Rules of retention over HTTP: how they stand, how they are changed, and whom they erase. */
@NullMarked
package org.pirveli.server.rest.retention;

import org.jspecify.annotations.NullMarked;

/** Bulk imports over HTTP. */
@NullMarked
package org.pirveli.server.rest.imports;

import org.jspecify.annotations.NullMarked;

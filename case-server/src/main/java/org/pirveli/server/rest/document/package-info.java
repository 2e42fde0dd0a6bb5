/** Documents over HTTP. */
@NullMarked
package org.pirveli.server.rest.document;

import org.jspecify.annotations.NullMarked;

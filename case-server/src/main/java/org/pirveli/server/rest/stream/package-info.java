/** What changes, as it changes. */
@NullMarked
package org.pirveli.server.rest.stream;

import org.jspecify.annotations.NullMarked;

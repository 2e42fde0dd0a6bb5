/** Query parameters and headers, read as strictly as bodies. */
@NullMarked
package org.pirveli.server.rest.parameter;

import org.jspecify.annotations.NullMarked;

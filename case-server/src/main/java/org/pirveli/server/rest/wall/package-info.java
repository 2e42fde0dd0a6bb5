/** The office at a glance: figures without a name, a text or a number of a case. */
@NullMarked
package org.pirveli.server.rest.wall;

import org.jspecify.annotations.NullMarked;

/** JSON as the interface speaks it: strict when reading, complete when answering. */
@NullMarked
package org.pirveli.server.rest.json;

import org.jspecify.annotations.NullMarked;

/** Makes archives of a case, or of a period of the log, with everything that proves it. */
@NullMarked
package org.pirveli.server.archive;

import org.jspecify.annotations.NullMarked;

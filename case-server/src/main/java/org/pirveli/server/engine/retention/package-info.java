/**
 * Erases by schedule whom the rules of retention keep no longer, and tells beforehand who it is.
 */
@NullMarked
package org.pirveli.server.engine.retention;

import org.jspecify.annotations.NullMarked;

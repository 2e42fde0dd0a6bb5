/** The processors that follow the log, and those who wait for what they write. */
@NullMarked
package org.pirveli.server.engine.processing;

import org.jspecify.annotations.NullMarked;

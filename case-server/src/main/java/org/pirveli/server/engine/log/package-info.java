/** The event log and its tokens: how they are stored, named, written as JSON and read again. */
@NullMarked
package org.pirveli.server.engine.log;

import org.jspecify.annotations.NullMarked;

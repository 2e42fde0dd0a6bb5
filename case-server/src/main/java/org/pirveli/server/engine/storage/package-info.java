/** The database beneath: its settings, what its errors mean, and whether it may be used at all. */
@NullMarked
package org.pirveli.server.engine.storage;

import org.jspecify.annotations.NullMarked;

/** The same request twice has one effect, and gets the same answer, also after a crash. */
@NullMarked
package org.pirveli.server.idempotency;

import org.jspecify.annotations.NullMarked;

/**
 * Copies of the stores that can be taken while the office works, and put back into an empty place:
 * the log with all that is derived from it, the keys of persons, and the ledger of those who were
 * erased, each apart.
 */
@NullMarked
package org.pirveli.server.backup;

import org.jspecify.annotations.NullMarked;

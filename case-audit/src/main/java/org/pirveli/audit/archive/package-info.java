/** An export of the log with its proofs: how it is written, read and checked. */
@NullMarked
package org.pirveli.audit.archive;

import org.jspecify.annotations.NullMarked;

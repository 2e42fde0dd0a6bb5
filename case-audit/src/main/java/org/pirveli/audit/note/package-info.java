/** Signed notes, checkpoints and cosignatures, as the C2SP specifications write them. */
@NullMarked
package org.pirveli.audit.note;

import org.jspecify.annotations.NullMarked;

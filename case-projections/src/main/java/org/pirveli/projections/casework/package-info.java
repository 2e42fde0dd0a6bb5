/** What people look at: case files, the queue, the SLA board, escalations, history. */
@NullMarked
package org.pirveli.projections.casework;

import org.jspecify.annotations.NullMarked;

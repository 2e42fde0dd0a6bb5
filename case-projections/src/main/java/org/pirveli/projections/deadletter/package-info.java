/** What waits, as auditors and administrators see it. */
@NullMarked
package org.pirveli.projections.deadletter;

import org.jspecify.annotations.NullMarked;

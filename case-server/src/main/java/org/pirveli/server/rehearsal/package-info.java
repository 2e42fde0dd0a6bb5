/** Playing past clocks through under other rules, to see what would have been. Changes nothing. */
@NullMarked
package org.pirveli.server.rehearsal;

import org.jspecify.annotations.NullMarked;

/** The operator's desk: own cases, calls in hand, and what is done during a call. */
@NullMarked
package org.pirveli.server.console.desk;

import org.jspecify.annotations.NullMarked;

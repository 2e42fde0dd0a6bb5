/** One unit of work with one transaction, and what its failures mean. */
@NullMarked
package org.pirveli.server.engine.transaction;

import org.jspecify.annotations.NullMarked;

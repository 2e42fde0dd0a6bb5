/** The hash tree over a log, as RFC 6962 defines it, and what can be proved by it. */
@NullMarked
package org.pirveli.audit.tree;

import org.jspecify.annotations.NullMarked;

/** The pages of supervision, and what is live. */
@NullMarked
package org.pirveli.server.console.supervision;

import org.jspecify.annotations.NullMarked;

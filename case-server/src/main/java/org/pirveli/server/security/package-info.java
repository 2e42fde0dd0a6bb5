/** Who comes in, and what each role may call: everything else is closed. */
@NullMarked
package org.pirveli.server.security;

import org.jspecify.annotations.NullMarked;

/** Signing in at a provider, as production does it. */
@NullMarked
package org.pirveli.server.security;

import org.jspecify.annotations.NullMarked;

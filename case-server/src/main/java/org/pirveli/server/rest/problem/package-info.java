/** What is wrong, said to the caller: RFC 9457 for everything, in the caller's language. */
@NullMarked
package org.pirveli.server.rest.problem;

import org.jspecify.annotations.NullMarked;

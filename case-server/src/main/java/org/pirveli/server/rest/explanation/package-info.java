/** What every problem means, for people to read. */
@NullMarked
package org.pirveli.server.rest.explanation;

import org.jspecify.annotations.NullMarked;

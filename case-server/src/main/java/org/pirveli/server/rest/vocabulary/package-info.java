/** How things are called in the interface. */
@NullMarked
package org.pirveli.server.rest.vocabulary;

import org.jspecify.annotations.NullMarked;

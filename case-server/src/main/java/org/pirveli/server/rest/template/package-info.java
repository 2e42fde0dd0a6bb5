/** Templates over HTTP: how they stand, how they are changed, and what they would say. */
@NullMarked
package org.pirveli.server.rest.template;

import org.jspecify.annotations.NullMarked;

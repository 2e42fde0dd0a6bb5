/** Office time that is moved on from instant to instant, when all that it brings has settled. */
@NullMarked
package org.pirveli.server.engine.passing;

import org.jspecify.annotations.NullMarked;

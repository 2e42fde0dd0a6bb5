/** The boundaries of the code, each with its reason. */
@NullMarked
package org.pirveli.architecture;

import org.jspecify.annotations.NullMarked;

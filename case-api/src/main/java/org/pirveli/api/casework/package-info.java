/** What a case is made of, and what can be asked of it. */
@NullMarked
package org.pirveli.api.casework;

import org.jspecify.annotations.NullMarked;

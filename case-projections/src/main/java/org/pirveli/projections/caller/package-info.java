/** Recognises callers: which cases go with a telephone number, by keyed hashes alone. */
@NullMarked
package org.pirveli.projections.caller;

import org.jspecify.annotations.NullMarked;

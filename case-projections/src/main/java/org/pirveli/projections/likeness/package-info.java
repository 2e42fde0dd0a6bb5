/** By what cases resemble one another, hidden behind keyed hashes. */
@NullMarked
package org.pirveli.projections.likeness;

import org.jspecify.annotations.NullMarked;

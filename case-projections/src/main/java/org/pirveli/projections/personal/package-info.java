/** Texts of persons, which views keep as ciphertext. */
@NullMarked
package org.pirveli.projections.personal;

import org.jspecify.annotations.NullMarked;

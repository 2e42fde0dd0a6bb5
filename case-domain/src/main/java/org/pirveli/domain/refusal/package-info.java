/** How a decision says what is wrong with the fields of a command. */
@NullMarked
package org.pirveli.domain.refusal;

import org.jspecify.annotations.NullMarked;

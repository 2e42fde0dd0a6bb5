/** Who may be erased, and what stands in the way: decided over all ids of one person. */
@NullMarked
package org.pirveli.domain.subject;

import org.jspecify.annotations.NullMarked;

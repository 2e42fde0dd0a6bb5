/** What the office is made of: its units and people, and the lists that it works with. */
@NullMarked
package org.pirveli.domain.office;

import org.jspecify.annotations.NullMarked;

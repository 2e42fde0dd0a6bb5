/** What the office is made of. */
@NullMarked
package org.pirveli.api.office;

import org.jspecify.annotations.NullMarked;

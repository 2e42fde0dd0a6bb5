/** The program for those who check: verifies exports, witnesses growth, makes keys. */
@NullMarked
package org.pirveli.audit.tool;

import org.jspecify.annotations.NullMarked;

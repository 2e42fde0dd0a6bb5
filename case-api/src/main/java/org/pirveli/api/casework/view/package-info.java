/** What people read about cases: queries and their answers. */
@NullMarked
package org.pirveli.api.casework.view;

import org.jspecify.annotations.NullMarked;

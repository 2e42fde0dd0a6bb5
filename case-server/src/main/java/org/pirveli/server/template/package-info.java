/** The templates and the letterhead that an office begins with. */
@NullMarked
package org.pirveli.server.template;

import org.jspecify.annotations.NullMarked;

/** The pages of figures. */
@NullMarked
package org.pirveli.server.console.reports;

import org.jspecify.annotations.NullMarked;

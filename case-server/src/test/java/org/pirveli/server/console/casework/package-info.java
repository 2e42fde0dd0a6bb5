/** Tests of the pages of cases, without a browser. */
@NullMarked
package org.pirveli.server.console.casework;

import org.jspecify.annotations.NullMarked;

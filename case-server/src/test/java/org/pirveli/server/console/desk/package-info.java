/** The desk's pages, asked without a browser. */
@NullMarked
package org.pirveli.server.console.desk;

import org.jspecify.annotations.NullMarked;

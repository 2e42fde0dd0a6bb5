/** The server: what runs. */
@NullMarked
package org.pirveli.server;

import org.jspecify.annotations.NullMarked;

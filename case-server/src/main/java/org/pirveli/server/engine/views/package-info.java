/** What people look at, opened on the server's database. */
@NullMarked
package org.pirveli.server.engine.views;

import org.jspecify.annotations.NullMarked;

/** What people send along with their cases: taken in, looked through, kept and handed out. */
@NullMarked
package org.pirveli.server.document;

import org.jspecify.annotations.NullMarked;

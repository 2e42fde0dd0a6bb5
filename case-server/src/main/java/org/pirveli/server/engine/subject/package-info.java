/** Persons whose data are kept: proposed for erasure, held by law, and erased once and for all. */
@NullMarked
package org.pirveli.server.engine.subject;

import org.jspecify.annotations.NullMarked;

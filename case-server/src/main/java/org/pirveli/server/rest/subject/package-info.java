/** Persons whose data are kept, over HTTP: held by law, proposed for erasure, and erased. */
@NullMarked
package org.pirveli.server.rest.subject;

import org.jspecify.annotations.NullMarked;

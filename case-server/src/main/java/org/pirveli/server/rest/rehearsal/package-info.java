/** Rehearsals over HTTP: asked for in one request, read when they are done. */
@NullMarked
package org.pirveli.server.rest.rehearsal;

import org.jspecify.annotations.NullMarked;

/** Drafts, saved and read by their writers. */
@NullMarked
package org.pirveli.server.rest.draft;

import org.jspecify.annotations.NullMarked;

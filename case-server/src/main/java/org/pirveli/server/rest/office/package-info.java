/** The office's units, people, lists and rules of distribution, to be read and changed. */
@NullMarked
package org.pirveli.server.rest.office;

import org.jspecify.annotations.NullMarked;

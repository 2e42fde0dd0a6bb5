/** The language of the office: who acts, what is refused, which data are personal. */
@NullMarked
package org.pirveli.api;

import org.jspecify.annotations.NullMarked;

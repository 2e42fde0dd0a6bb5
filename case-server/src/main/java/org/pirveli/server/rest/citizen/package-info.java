/** What people without an account may do: apply, and follow their case with its code. */
@NullMarked
package org.pirveli.server.rest.citizen;

import org.jspecify.annotations.NullMarked;

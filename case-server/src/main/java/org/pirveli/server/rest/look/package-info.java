/** What is shown of persons in answers is recorded before they are sent. */
@NullMarked
package org.pirveli.server.rest.look;

import org.jspecify.annotations.NullMarked;

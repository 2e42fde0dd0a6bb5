/** Commands by HTTP: named, bound, checked in the promised order, carried out once. */
@NullMarked
package org.pirveli.server.rest.command;

import org.jspecify.annotations.NullMarked;

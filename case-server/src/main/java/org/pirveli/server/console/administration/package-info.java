/** Pages of who runs the office and the system: office data, templates, health. */
@NullMarked
package org.pirveli.server.console.administration;

import org.jspecify.annotations.NullMarked;

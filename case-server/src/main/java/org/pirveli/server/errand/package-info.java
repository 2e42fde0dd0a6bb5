/**
 * What people ask for and come back to see: it takes a while, is done by whichever node is free,
 * and outlives a killed one. Nothing but its own row is written by an errand.
 */
@NullMarked
package org.pirveli.server.errand;

import org.jspecify.annotations.NullMarked;

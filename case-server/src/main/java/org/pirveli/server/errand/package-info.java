/**
 * What people ask for and come back to see: it takes a while, is done by whichever node is free,
 * and outlives a killed one. It may be done twice: whatever an errand writes is the same then.
 */
@NullMarked
package org.pirveli.server.errand;

import org.jspecify.annotations.NullMarked;

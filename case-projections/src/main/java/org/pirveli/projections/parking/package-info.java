/**
 * Where events wait that could not be taken in: one bad event holds up its own case, and no other.
 */
@NullMarked
package org.pirveli.projections.parking;

import org.jspecify.annotations.NullMarked;

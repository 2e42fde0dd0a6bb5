/** Figures over many promises, and the cases behind every figure. */
@NullMarked
package org.pirveli.server.rest.report;

import org.jspecify.annotations.NullMarked;

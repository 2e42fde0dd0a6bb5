/**
 * Taking over older records in bulk: kept first, then registered row by row, surviving any stop.
 */
@NullMarked
package org.pirveli.server.imports;

import org.jspecify.annotations.NullMarked;

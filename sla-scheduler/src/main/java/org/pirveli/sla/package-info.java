/** Time passing: what falls due is found, put before people, and checked against the cases. */
@NullMarked
package org.pirveli.sla;

import org.jspecify.annotations.NullMarked;

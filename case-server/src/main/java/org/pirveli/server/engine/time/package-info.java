/** Time passing: the sweep of deadlines, the audit, and the reactions, joined to the engine. */
@NullMarked
package org.pirveli.server.engine.time;

import org.jspecify.annotations.NullMarked;

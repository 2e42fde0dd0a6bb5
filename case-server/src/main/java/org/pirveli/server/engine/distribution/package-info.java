/** Cases given out by the engine, and taken out of the hands of those who left. */
@NullMarked
package org.pirveli.server.engine.distribution;

import org.jspecify.annotations.NullMarked;

/**
 * Seals the log: a hash tree over its committed events, signed checkpoints, and what they prove.
 */
@NullMarked
package org.pirveli.server.evidence;

import org.jspecify.annotations.NullMarked;

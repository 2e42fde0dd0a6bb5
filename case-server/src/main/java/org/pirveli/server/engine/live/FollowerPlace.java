package org.pirveli.server.engine.live;

import org.jspecify.annotations.Nullable;

/**
 * How far somebody who follows the log has come, on whichever node.
 *
 * @param node which works on it; {@code null} if none does at the moment
 * @param position the last index of the log that it has seen; -1 if none
 */
public record FollowerPlace(String processor, @Nullable String node, long position) {}

package org.pirveli.server.processor;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.processing.ProcessorDeed;

/**
 * How somebody stands who follows the log, on whichever node.
 *
 * @param node which works on it; {@code null} if none does at the moment
 * @param position the last index of the log that it has seen; -1 if none
 * @param eventsBehind how many indexes of the log are still to be read
 * @param behind how long the first of them has waited
 * @param rebuildable whether its rows can be written anew
 * @param pause the deed by which it is paused; {@code null} if it is not
 * @param rebuild the latest; {@code null} if there is none
 * @param deeds the newest, newest first
 */
public record ProcessorStanding(
        String processor,
        FollowerState state,
        @Nullable String node,
        long position,
        long eventsBehind,
        Duration behind,
        boolean rebuildable,
        @Nullable ProcessorDeed pause,
        @Nullable RebuildStanding rebuild,
        List<ProcessorDeed> deeds) {}

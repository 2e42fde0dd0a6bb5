package org.pirveli.server.engine;

/**
 * How a processor stands on this node.
 *
 * @param working whether it is working on this node; another node may hold it
 * @param failing whether it is trying again what went wrong
 * @param caughtUp whether it has seen the end of the log
 * @param position the last index of the log that it has seen; -1 if it is not working here
 */
public record ProcessorState(
        String name, boolean working, boolean failing, boolean caughtUp, long position) {}

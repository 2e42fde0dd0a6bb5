package org.pirveli.server.engine.processing;

import org.axonframework.eventhandling.EventHandlerInvoker;

/**
 * Something that follows the log beside the views.
 *
 * @param name of the processor and of its tokens
 * @param batchSize how many events share one transaction at most
 */
public record Follower(String name, EventHandlerInvoker invoker, int batchSize) {}

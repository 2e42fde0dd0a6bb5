package org.pirveli.server.processor;

import java.util.List;

/** All of them. */
public record ProcessorList(List<ProcessorStanding> items) {}

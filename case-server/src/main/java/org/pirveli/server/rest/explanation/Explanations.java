package org.pirveli.server.rest.explanation;

import java.util.List;

/** Every problem there is. */
public record Explanations(List<Explanation> items) {}

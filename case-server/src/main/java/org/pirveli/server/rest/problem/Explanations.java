package org.pirveli.server.rest.problem;

import java.util.List;

/** Every problem there is. */
public record Explanations(List<Explanation> items) {}

package org.pirveli.sla;

import java.util.UUID;

/** One attempt of a clock to keep its promise. */
record Attempt(UUID clockId, int number) {}

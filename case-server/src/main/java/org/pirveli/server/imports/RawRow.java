package org.pirveli.server.imports;

import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.problem.Fault;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record as it was sent.
 *
 * @param line on which it begins, from 1
 * @param fields by the names that the sender gave them; none if it is broken
 * @param broken why it could not be taken apart; {@code null} if it could
 */
record RawRow(long line, ObjectNode fields, @Nullable Fault broken) {}

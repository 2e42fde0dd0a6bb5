package org.pirveli.server.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.rest.problem.FaultKind;

/**
 * Why a record did not become a case.
 *
 * @param line on which the record begins
 * @param field by the sender's name for it; empty if it is the whole record
 * @param fault what is wrong with the field; {@code null} if a rule refused the record
 * @param values for the blanks of the text: never what the sender wrote
 */
public record RowError(
        long line,
        String field,
        RefusalCode code,
        @Nullable FaultKind fault,
        Map<String, Object> values) {}

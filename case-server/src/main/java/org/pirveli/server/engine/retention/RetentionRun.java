package org.pirveli.server.engine.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;

/**
 * A look for persons whose time is over.
 *
 * @param on the date in the office
 * @param rules how many events all rules of retention were made of
 * @param behind the last person who was looked at; {@code null} before the first
 * @param erased how many were erased
 * @param kept how many are kept though a case of theirs is over
 * @param failed how many could not be judged
 */
record RetentionRun(
        LocalDate on, long rules, @Nullable SubjectId behind, int erased, int kept, int failed) {}

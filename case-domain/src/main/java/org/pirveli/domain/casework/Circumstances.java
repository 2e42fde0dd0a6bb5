package org.pirveli.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.SubjectId;

/**
 * Everything that a decision needs to know beside the command and the case.
 *
 * @param now by the office clock, in whole milliseconds
 * @param expectedVersion what the caller saw; {@code null} if any version will do
 * @param ids fresh ids, asked for in the same order for the same command
 * @param subjects persons whom nobody knows yet, ready to be written about
 * @param numbers the next case number; asked for once everything else is accepted
 */
public record Circumstances(
        Instant now,
        Actor actor,
        @Nullable Long expectedVersion,
        Office office,
        Supplier<UUID> ids,
        Supplier<SubjectId> subjects,
        Supplier<CaseNumber> numbers) {

    /** The office's date. */
    LocalDate today() {
        return LocalDate.ofInstant(now, office.zone());
    }
}

package org.pirveli.domain.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a version of a template has come. */
public sealed interface Stage {

    /** As people call it. */
    enum Name {
        DRAFT,
        SUBMITTED,
        APPROVED,
        PUBLISHED,
        RETIRED
    }

    /** As people call it. */
    Name name();

    /** It is being written. */
    record Draft() implements Stage {

        @Override
        public Name name() {
            return Name.DRAFT;
        }
    }

    /** It waits for somebody else. */
    record Submitted(String by) implements Stage {

        @Override
        public Name name() {
            return Name.SUBMITTED;
        }
    }

    /** Somebody else found it good. */
    record Approved(String by) implements Stage {

        @Override
        public Name name() {
            return Name.APPROVED;
        }
    }

    /**
     * It may be used.
     *
     * @param from the first date
     * @param to the last date; {@code null} means without end
     */
    record Published(String approvedBy, LocalDate from, @Nullable LocalDate to) implements Stage {

        @Override
        public Name name() {
            return Name.PUBLISHED;
        }

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && (to == null || !date.isAfter(to));
        }
    }

    /** It was used once. */
    record Retired() implements Stage {

        @Override
        public Name name() {
            return Name.RETIRED;
        }
    }
}

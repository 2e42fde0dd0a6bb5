package org.pirveli.server.security;

import java.time.LocalDate;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.stereotype.Component;

/**
 * Whether an operator still works here, as the office's own records say: a token or a session may
 * outlast that. Whom the records do not know goes by the token alone.
 */
@Component
final class Employment {

    private final RuleBook book;
    private final OfficeClock clock;
    private final OfficeSettings office;

    Employment(RuleBook book, OfficeClock clock, OfficeSettings office) {
        this.book = book;
        this.clock = clock;
        this.office = office;
    }

    /** Whether the records say that somebody does not work here today. */
    boolean isOver(Actor actor) {
        return actor.role() == Role.OPERATOR
                && book.current()
                        .office()
                        .operator(new OperatorId(actor.name()))
                        .filter(operator -> !operator.isActiveOn(today()))
                        .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), office.zone());
    }
}

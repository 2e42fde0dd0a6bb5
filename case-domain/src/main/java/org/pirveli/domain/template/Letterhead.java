package org.pirveli.domain.template;

import java.time.LocalDate;
import java.util.Optional;
import org.pirveli.api.Role;
import org.pirveli.api.value.UnitId;

/** What the office writes of itself, in the languages of its letters. */
public interface Letterhead {

    /** What the office always says here, if it does: how it is reached, how it greets. */
    Optional<String> says(Placeholder placeholder, String language);

    /** The name of a unit on a date; its id if there is no such unit. */
    String unit(UnitId unit, LocalDate on, String language);

    /** What someone of a role is called. */
    Optional<String> position(Role role, String language);
}

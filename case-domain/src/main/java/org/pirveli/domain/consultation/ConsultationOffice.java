package org.pirveli.domain.consultation;

import java.util.Optional;
import java.util.Set;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.UnitId;

/** What a decision on a consultation may ask of the office, as it is now. */
public interface ConsultationOffice {

    /** Whether the office has this unit. */
    boolean knowsUnit(UnitId unit);

    /** Where a contact goes that names no unit. */
    UnitId firstUnit();

    /** Where an operator works; empty if there is no such operator. */
    Set<UnitId> unitsOf(OperatorId operator);

    /** A telephone number in E.164; empty if it is none. */
    Optional<String> phone(String dialled);

    /** The protocol by which new consultations are led. */
    Protocol protocol();

    /**
     * The protocol in an earlier version.
     *
     * @throws IllegalArgumentException if there was none
     */
    Protocol protocol(int version);

    /** Whether a person was erased, so that nothing may be written about them any more. */
    boolean isErased(SubjectId subject);

    /** How many one operator may let wait at most. */
    int heldLimit();
}

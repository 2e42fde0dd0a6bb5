package org.pirveli.server.engine.consultation;

import java.util.Optional;
import java.util.Set;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.office.UnitId;
import org.pirveli.domain.consultation.ConsultationOffice;
import org.pirveli.domain.consultation.Protocol;
import org.pirveli.server.office.Directory;

/** Answers decisions on consultations from the office's lists and configuration. */
record PresentConsultationOffice(Directory directory, Protocols protocols, int heldLimit)
        implements ConsultationOffice {

    @Override
    public boolean knowsUnit(UnitId unit) {
        return directory.knows(unit);
    }

    @Override
    public UnitId firstUnit() {
        return directory.units().getFirst().id();
    }

    @Override
    public Set<UnitId> unitsOf(OperatorId operator) {
        return directory.operators().getOrDefault(operator, Set.of());
    }

    @Override
    public Optional<String> phone(String dialled) {
        return PhoneNumbers.e164(dialled);
    }

    @Override
    public Protocol protocol() {
        return protocols.latest();
    }

    @Override
    public Protocol protocol(int version) {
        return protocols.version(version);
    }
}

package org.pirveli.server.engine.consultation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.consultation.ConsultationOffice;
import org.pirveli.domain.consultation.Protocol;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.Operator;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.server.engine.subject.Subjects;

/** Answers decisions on consultations from the office's lists and configuration. */
record PresentConsultationOffice(
        Supplier<Directory> directory,
        Subjects subjects,
        LikenessKeys likeness,
        Protocols protocols,
        int heldLimit)
        implements ConsultationOffice {

    @Override
    public boolean isErased(SubjectId subject) {
        return subjects.isErased(subject);
    }

    @Override
    public boolean knowsUnit(UnitId unit) {
        return directory.get().knows(unit);
    }

    @Override
    public UnitId firstUnit() {
        return directory.get().firstUnit();
    }

    @Override
    public Set<UnitId> unitsOf(OperatorId operator) {
        return directory.get().operator(operator).map(Operator::units).orElse(Set.of());
    }

    @Override
    public Optional<String> phone(String dialled) {
        return likeness.telephone(dialled);
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

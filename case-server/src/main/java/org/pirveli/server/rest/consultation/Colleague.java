package org.pirveli.server.rest.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.domain.office.Operator;

/**
 * Somebody to whom a consultation can be handed over: whoever works in its unit.
 *
 * @param atWork as was said last, or as shifts are planned; without either, yes
 */
public record Colleague(OperatorId operatorId, boolean atWork) {

    /** All but whoever has it in hand, those at work first. */
    static List<Colleague> of(
            ConsultationFile file, List<Operator> operators, ZoneId office, Instant now) {
        return operators.stream()
                .filter(each -> each.units().contains(file.unit()))
                .filter(each -> each.isActiveOn(LocalDate.ofInstant(now, office)))
                .filter(each -> !each.operatorId().equals(file.operatorId()))
                .map(each -> new Colleague(each.operatorId(), each.isOnShiftAt(now)))
                .sorted(
                        Comparator.comparing(Colleague::atWork)
                                .reversed()
                                .thenComparing(each -> each.operatorId().value()))
                .toList();
    }
}

package org.pirveli.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.OperatorCommand;
import org.pirveli.api.office.OperatorCommand.DeclareAbilities;
import org.pirveli.api.office.OperatorCommand.DeclareConflict;
import org.pirveli.api.office.OperatorCommand.RecordTraining;
import org.pirveli.api.office.OperatorCommand.RegisterOperator;
import org.pirveli.api.office.OperatorCommand.SetPresence;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.Operator;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;

/**
 * Colleagues of the demo users, each of whom something keeps from getting every case: what they
 * know, what they speak, how much they can bear, that they are away. The demo users themselves are
 * bound by nothing but a conflict of interest.
 */
record DemoOffice(RuleDoor door, Actor admin, UnitId unit) {

    static final String NINO = "nino";
    static final String GIORGI = "giorgi";
    static final String MARIAM = "mariam";

    private static final String REASON = "Invented, to show how cases are given out";
    private static final int FEW = 2;

    /** Takes them in, unless they are there. */
    void fill(Directory office, Instant now, LocalDate today, String respondent) {
        if (office.operator(id(MARIAM)).map(Operator::skills).isPresent()) {
            return;
        }
        var steps =
                List.of(
                        new RegisterOperator(id(NINO), Set.of(unit), null),
                        new DeclareAbilities(
                                id(NINO), topics("PRISON", "POLICE"), Set.of("ka"), FEW, REASON),
                        new RegisterOperator(id(GIORGI), Set.of(unit), null),
                        new DeclareAbilities(
                                id(GIORGI), null, Set.of("ka", "en", "ru"), null, REASON),
                        new SetPresence(id(GIORGI), false, now.plus(Duration.ofDays(14))),
                        new DeclareConflict(
                                new OperatorId("operator2"), null, null, respondent, REASON),
                        new RegisterOperator(id(MARIAM), Set.of(unit), null),
                        new RecordTraining(
                                id(MARIAM), "child-protection", today.minusYears(1), null),
                        new DeclareAbilities(
                                id(MARIAM),
                                topics("CHILD", "DOMESTIC_VIOLENCE", "EDUCATION"),
                                Set.of("ka", "en"),
                                FEW,
                                REASON));
        steps.forEach(this::take);
    }

    /** After a kill some of it is known. */
    private void take(OperatorCommand step) {
        try {
            door.execute(step, admin, RuleConditions.NONE);
        } catch (Refused _) {
            // it stands already
        }
    }

    private static OperatorId id(String name) {
        return new OperatorId(name);
    }

    private static Set<TopicCode> topics(String... codes) {
        return Arrays.stream(codes).map(TopicCode::new).collect(Collectors.toUnmodifiableSet());
    }
}

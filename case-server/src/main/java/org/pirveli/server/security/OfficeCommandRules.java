package org.pirveli.server.security;

import static org.pirveli.api.Role.ADMIN;
import static org.pirveli.api.Role.OPERATOR;
import static org.pirveli.api.Role.SUPERVISOR;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pirveli.api.Role;
import org.pirveli.api.office.BodyCommand;
import org.pirveli.api.office.DistributionCommand;
import org.pirveli.api.office.GroundCommand;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.OperatorCommand;
import org.pirveli.api.office.TopicCommand;
import org.pirveli.api.office.UnitCommand;
import org.pirveli.server.rest.vocabulary.Commands;
import org.pirveli.server.rest.vocabulary.OfficeResource;

/**
 * Which role may change what the office is made of: administrators its units, people and lists,
 * supervisors how the people work. What is not listed, nobody may.
 */
final class OfficeCommandRules {

    private static final Set<Role> ADMINISTRATORS = Set.of(ADMIN);
    private static final Set<Role> LEADERS = Set.of(SUPERVISOR, ADMIN);

    private static final Map<Class<? extends OfficeCommand>, Set<Role>> RULES =
            Map.ofEntries(
                    Map.entry(UnitCommand.RenameUnit.class, ADMINISTRATORS),
                    Map.entry(UnitCommand.FillPosition.class, ADMINISTRATORS),
                    Map.entry(UnitCommand.SwitchDistribution.class, LEADERS),
                    Map.entry(OperatorCommand.NameOperator.class, ADMINISTRATORS),
                    Map.entry(OperatorCommand.MoveOperator.class, ADMINISTRATORS),
                    Map.entry(OperatorCommand.EmployOperator.class, ADMINISTRATORS),
                    Map.entry(OperatorCommand.DeclareAbilities.class, LEADERS),
                    Map.entry(OperatorCommand.RecordTraining.class, LEADERS),
                    Map.entry(OperatorCommand.DeclareConflict.class, LEADERS),
                    Map.entry(OperatorCommand.WithdrawConflict.class, LEADERS),
                    Map.entry(OperatorCommand.RebalanceOperator.class, Set.of(SUPERVISOR)),
                    Map.entry(OperatorCommand.PlanShift.class, LEADERS),
                    Map.entry(OperatorCommand.CancelShift.class, LEADERS),
                    Map.entry(OperatorCommand.SetPresence.class, Set.of(OPERATOR, SUPERVISOR)),
                    Map.entry(TopicCommand.ReviseTopic.class, ADMINISTRATORS),
                    Map.entry(TopicCommand.RetireTopic.class, ADMINISTRATORS),
                    Map.entry(GroundCommand.ReviseGround.class, ADMINISTRATORS),
                    Map.entry(GroundCommand.RetireGround.class, ADMINISTRATORS),
                    Map.entry(BodyCommand.ReviseBody.class, ADMINISTRATORS),
                    Map.entry(
                            DistributionCommand.ReviseDistributionRule.class, Set.of(SUPERVISOR)));

    private static final Map<String, Set<Role>> BY_NAME =
            RULES.entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    entry -> Commands.nameOf(entry.getKey()), Map.Entry::getValue));

    private OfficeCommandRules() {}

    /** Whether a path is one at which such commands are given. */
    static boolean isAt(String pattern) {
        return OfficeResource.ALL.stream().anyMatch(each -> each.commandPath().equals(pattern));
    }

    /** Whether a role may give a command, which may be unknown. */
    static boolean mayGive(Role role, String name) {
        return BY_NAME.getOrDefault(name, Set.of()).contains(role);
    }

    /** Everyone who may give any command of a kind. */
    static Set<Role> anyOf(OfficeResource<?, ?> resource) {
        return resource.commands().all().stream()
                .flatMap(command -> RULES.getOrDefault(command, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

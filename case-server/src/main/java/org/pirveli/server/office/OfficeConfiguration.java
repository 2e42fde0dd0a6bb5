package org.pirveli.server.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pirveli.api.office.BodyCommand.DefineBody;
import org.pirveli.api.office.DistributionCommand.DefineDistributionRule;
import org.pirveli.api.office.DistributionTerms;
import org.pirveli.api.office.GroundCommand.DefineGround;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.OperatorCommand.RegisterOperator;
import org.pirveli.api.office.UnitCommand.FillPosition;
import org.pirveli.domain.office.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Opens the office. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    @Bean
    InitialOffice initialOffice(OfficeSettings settings) {
        var units = List.of(read("units", ListedUnit[].class));
        return new InitialOffice(
                Stream.of(
                                inOrder(units, ListedUnit::defined),
                                inOrder(
                                        List.of(read("topics", ListedTopic[].class)),
                                        ListedTopic::defined),
                                Stream.of(read("grounds", DefineGround[].class)),
                                Stream.of(read("bodies", DefineBody[].class)),
                                settings.operators().stream().map(OfficeConfiguration::registered),
                                Stream.of(everyCaseAlike()))
                        .<OfficeCommand>flatMap(commands -> commands)
                        .toList(),
                positions(units, settings));
    }

    private static <T> Stream<OfficeCommand> inOrder(
            List<T> listed, BiFunction<T, Integer, OfficeCommand> command) {
        return IntStream.range(0, listed.size()).mapToObj(i -> command.apply(listed.get(i), i));
    }

    private static List<FillPosition> positions(List<ListedUnit> units, OfficeSettings settings) {
        var known = units.stream().map(unit -> unit.id().value()).toList();
        if (!known.containsAll(settings.positions().keySet())) {
            throw new IllegalArgumentException(
                    "positions are held in units of the office: " + known);
        }
        return units.stream()
                .flatMap(unit ->
                        unit.filled(
                                settings.positions()
                                        .getOrDefault(unit.id().value(), unit.positions())))
                .toList();
    }

    private static RegisterOperator registered(OfficeSettings.Operator operator) {
        return new RegisterOperator(operator.id(), operator.unitIds(), null);
    }

    private static DefineDistributionRule everyCaseAlike() {
        return new DefineDistributionRule(
                Directory.OFFICE_RULE,
                new DistributionTerms(1, 2, Map.of(), true),
                "As the office begins: an urgent case counts as two");
    }

    private static <T> T read(String list, Class<T> type) {
        try (var json = new ClassPathResource("office/" + list + ".json").getInputStream()) {
            return JsonMapper.shared().readValue(json, type);
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of " + list + " is missing", broken);
        }
    }
}

package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.pirveli.api.casework.view.Page;
import org.pirveli.domain.office.DistributionRule;
import org.pirveli.domain.office.Ground;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.OutsideBody;
import org.pirveli.domain.office.Topic;
import org.pirveli.server.rest.office.OfficeController;
import org.pirveli.server.rest.office.ShownUnit;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.rules.RuleHistory;
import org.pirveli.server.rest.vocabulary.OfficeResource;
import org.springframework.core.ParameterizedTypeReference;

/** Every route by which the office itself is read. */
final class OfficeReads {

    private static final String OFFICE = "office";

    static final List<Described> ALL =
            Stream.of(
                            of(
                                    OfficeResource.UNITS,
                                    "Unit",
                                    "a unit",
                                    List.of(OfficeController.ON),
                                    new ParameterizedTypeReference<Page<ShownUnit>>() {}.getType(),
                                    ShownUnit.class),
                            of(
                                    OfficeResource.OPERATORS,
                                    "Operator",
                                    "someone who works on cases",
                                    List.of(),
                                    new ParameterizedTypeReference<Page<Operator>>() {}.getType(),
                                    Operator.class),
                            of(
                                    OfficeResource.TOPICS,
                                    "Topic",
                                    "a topic",
                                    List.of(),
                                    new ParameterizedTypeReference<Page<Topic>>() {}.getType(),
                                    Topic.class),
                            of(
                                    OfficeResource.GROUNDS,
                                    "Ground",
                                    "a ground",
                                    List.of(),
                                    new ParameterizedTypeReference<Page<Ground>>() {}.getType(),
                                    Ground.class),
                            of(
                                    OfficeResource.BODIES,
                                    "Body",
                                    "an outside body",
                                    List.of(),
                                    new ParameterizedTypeReference<
                                            Page<OutsideBody>>() {}.getType(),
                                    OutsideBody.class),
                            of(
                                    OfficeResource.DISTRIBUTION_RULES,
                                    "DistributionRule",
                                    "a rule of distribution",
                                    List.of(),
                                    new ParameterizedTypeReference<
                                            Page<DistributionRule>>() {}.getType(),
                                    DistributionRule.class))
                    .flatMap(reads -> reads)
                    .toList();

    private OfficeReads() {}

    private static Stream<Described> of(
            OfficeResource<?, ?> resource,
            String name,
            String inWords,
            List<Parameter<?>> parameters,
            Type all,
            Class<?> one) {
        return Stream.of(
                json(
                        resource.path(),
                        "list" + name + "s",
                        OFFICE,
                        "Every one: " + inWords + ", and the next.",
                        parameters,
                        all),
                json(
                        resource.objectPath(),
                        "get" + name,
                        OFFICE,
                        "As it stands: " + inWords + ".",
                        parameters,
                        one),
                json(
                        resource.objectPath() + "/history",
                        "get" + name + "History",
                        OFFICE,
                        "Every change of " + inWords + ", with who, when and why.",
                        List.of(),
                        RuleHistory.class));
    }
}

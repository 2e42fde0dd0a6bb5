package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import java.util.List;
import java.util.stream.Stream;
import org.pirveli.api.casework.view.Page;
import org.pirveli.server.rest.office.ShownUnit;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.rules.RuleHistory;
import org.pirveli.server.rest.vocabulary.OfficeResource;
import org.springframework.core.ResolvableType;

/** Every route by which the office itself is read. */
final class OfficeReads {

    private static final String OFFICE = "office";

    static final List<Described> ALL =
            OfficeResource.ALL.stream()
                    .flatMap(each ->
                            each == OfficeResource.UNITS
                                    ? of(each, List.of(ShownUnit.ON), ShownUnit.class)
                                    : of(each, List.of(), each.shape()))
                    .toList();

    private OfficeReads() {}

    private static Stream<Described> of(
            OfficeResource<?, ?> resource, List<Parameter<?>> parameters, Class<?> one) {
        return Stream.of(
                json(
                        resource.path(),
                        "list" + resource.singular() + "s",
                        OFFICE,
                        "Every one: " + resource.inWords() + ", and the next.",
                        parameters,
                        ResolvableType.forClassWithGenerics(Page.class, one).getType()),
                json(
                        resource.objectPath(),
                        "get" + resource.singular(),
                        OFFICE,
                        "As it stands: " + resource.inWords() + ".",
                        parameters,
                        one),
                json(
                        resource.objectPath() + "/history",
                        "get" + resource.singular() + "History",
                        OFFICE,
                        "Every change of " + resource.inWords() + ", with who, when and why.",
                        List.of(),
                        RuleHistory.class));
    }
}

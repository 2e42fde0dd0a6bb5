package org.pirveli.server.rest.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pirveli.projections.casework.Viewpoint;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/** How a request names a point in the past of a case: in one of three ways, or not at all. */
record ViewpointParameters(
        Parameter<Integer> version, Parameter<Instant> asOf, Parameter<Instant> asWas) {

    private static final int MOST_EVENTS = 1_000_000;

    /** From where one case is seen. */
    static final ViewpointParameters PLAIN =
            new ViewpointParameters(
                    Parameter.number(
                            "version",
                            1,
                            MOST_EVENTS,
                            null,
                            "The case after its first so many events."),
                    Parameter.one(
                            "asOf",
                            Instant.class,
                            "The case as it was known (recorded) at this instant."),
                    Parameter.one(
                            "asWas",
                            Instant.class,
                            "The case as it was at this instant, also by what was recorded"
                                    + " later."));

    /** The first of two points. */
    static final ViewpointParameters FROM =
            new ViewpointParameters(
                    Parameter.number(
                            "fromVersion",
                            1,
                            MOST_EVENTS,
                            null,
                            "Compared is the case after its first so many events; after its"
                                    + " registration, if no beginning is named."),
                    Parameter.one(
                            "fromAsOf",
                            Instant.class,
                            "Compared is the case as it was known at this instant."),
                    Parameter.one(
                            "fromAsWas",
                            Instant.class,
                            "Compared is the case as it was at this instant."));

    /** The second of two points. */
    static final ViewpointParameters TO =
            new ViewpointParameters(
                    Parameter.number(
                            "toVersion",
                            1,
                            MOST_EVENTS,
                            null,
                            "With the case after its first so many events; with the present, if"
                                    + " no end is named."),
                    Parameter.one(
                            "toAsOf",
                            Instant.class,
                            "With the case as it was known at this instant."),
                    Parameter.one(
                            "toAsWas", Instant.class, "With the case as it was at this instant."));

    List<Parameter<?>> all() {
        return List.of(version, asOf, asWas);
    }

    /**
     * The point that was named.
     *
     * @throws InvalidRequest if it was named in more than one way
     */
    Optional<Viewpoint> in(Parameters asked) {
        var named = all().stream().filter(each -> asked.get(each) != null).toList();
        if (named.size() > 1) {
            throw new InvalidRequest(Fault.query(named.getLast().name(), FaultKind.CONTRADICTION));
        }
        return Stream.of(
                        Optional.ofNullable(asked.get(version)).map(Viewpoint.AfterEvents::new),
                        Optional.ofNullable(asked.get(asOf)).map(Viewpoint.AsKnown::new),
                        Optional.ofNullable(asked.get(asWas)).map(Viewpoint.AsItWas::new))
                .flatMap(Optional::stream)
                .map(Viewpoint.class::cast)
                .findFirst();
    }
}

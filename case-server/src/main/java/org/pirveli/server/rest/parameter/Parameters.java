package org.pirveli.server.rest.parameter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.body.Scalars;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/** The query parameters of one request. */
public final class Parameters {

    private final Map<String, List<Object>> values = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Parameters() {}

    /**
     * Reads the parameters that are known here.
     *
     * @throws InvalidRequest if others are given, one is given twice, or any is wrong
     */
    public static Parameters of(HttpServletRequest request, Parameter<?>... known) {
        return of(request, List.of(known));
    }

    /** The same for a list of known parameters. */
    public static Parameters of(HttpServletRequest request, List<Parameter<?>> known) {
        var parameters = new Parameters();
        RawQuery.read(request.getQueryString())
                .ifPresentOrElse(
                        given -> parameters.read(given, known),
                        () -> parameters.faults.add(Fault.query("", FaultKind.BROKEN_ENCODING)));
        if (!parameters.faults.isEmpty()) {
            throw new InvalidRequest(parameters.faults);
        }
        return parameters;
    }

    /** The value, or what holds without one. */
    public <T> @Nullable T get(Parameter<T> parameter) {
        var given = values.get(parameter.name());
        return given == null ? parameter.fallback() : parameter.type().cast(given.getFirst());
    }

    /** The value of a parameter that is required or has a fallback. */
    public <T> T require(Parameter<T> parameter) {
        return Objects.requireNonNull(get(parameter), parameter.name());
    }

    /** Every value of a parameter that may have several; none if it is not given. */
    public <T> Set<T> all(Parameter<T> parameter) {
        var result = new LinkedHashSet<T>();
        values.getOrDefault(parameter.name(), List.of())
                .forEach(value -> result.add(parameter.type().cast(value)));
        return result;
    }

    private void read(Map<String, List<String>> given, List<Parameter<?>> known) {
        given.keySet().stream()
                .filter(name -> known.stream().noneMatch(one -> one.name().equals(name)))
                .forEach(name -> faults.add(Fault.query(name, FaultKind.UNKNOWN)));
        known.forEach(
                parameter -> read(parameter, given.getOrDefault(parameter.name(), List.of())));
    }

    private void read(Parameter<?> parameter, List<String> given) {
        if (given.size() > 1) {
            faults.add(Fault.query(parameter.name(), FaultKind.REPEATED));
        } else if (given.size() == 1) {
            values.put(parameter.name(), values(parameter, given.getFirst()));
        } else if (parameter.required()) {
            faults.add(Fault.query(parameter.name(), FaultKind.REQUIRED));
        }
    }

    private List<Object> values(Parameter<?> parameter, String text) {
        var texts = parameter.many() ? text.split(",", -1) : new String[] {text};
        var read = new ArrayList<Object>();
        Arrays.stream(texts)
                .forEach(one -> {
                    switch (value(parameter, one)) {
                        case Scalars.Value(var value) -> read.add(value);
                        case Scalars.Wrong wrong -> fault(parameter, wrong);
                    }
                });
        return read;
    }

    private void fault(Parameter<?> parameter, Scalars.Wrong wrong) {
        faults.add(new Fault(Place.QUERY, "/" + parameter.name(), wrong.kind(), wrong.values()));
    }

    private static Scalars.Read value(Parameter<?> parameter, String text) {
        if (parameter.type() == Boolean.class) {
            return switch (text) {
                case "true" -> new Scalars.Value(true);
                case "false" -> new Scalars.Value(false);
                default -> new Scalars.Wrong(FaultKind.NOT_A_BOOLEAN, Map.of());
            };
        }
        if (parameter.type() == Integer.class) {
            return number(text, parameter.minimum(), parameter.maximum());
        }
        if (parameter.type() == String.class) {
            return Scalars.text(text, parameter.maximum());
        }
        return Scalars.read(parameter.type(), text);
    }

    private static Scalars.Read number(String text, int minimum, int maximum) {
        if (!text.matches("-?\\d{1,9}")) {
            return new Scalars.Wrong(FaultKind.NOT_AN_INTEGER, Map.of());
        }
        int value = Integer.parseInt(text);
        return minimum <= value && value <= maximum
                ? new Scalars.Value(value)
                : new Scalars.Wrong(
                        FaultKind.OUT_OF_RANGE, Map.of("minimum", minimum, "maximum", maximum));
    }
}

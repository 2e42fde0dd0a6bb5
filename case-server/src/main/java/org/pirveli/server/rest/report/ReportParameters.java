package org.pirveli.server.rest.report;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ClockFacts.Span;
import org.pirveli.projections.report.Dates;
import org.pirveli.projections.report.Dimension;
import org.pirveli.projections.report.Period;
import org.pirveli.projections.report.Result;
import org.pirveli.projections.report.Wanted;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/** What reports can be asked with, and how it is read. */
final class ReportParameters {

    static final Parameter<LocalDate> FROM =
            Parameter.one(
                    "from", LocalDate.class, "The first date of receipt, in the office's zone.");
    static final Parameter<LocalDate> TO =
            Parameter.one("to", LocalDate.class, "The last date of receipt, in the office's zone.");
    static final Parameter<Period> PERIOD =
            Parameter.one(
                    "period",
                    Period.class,
                    "One row for each of these periods of receipt; weeks begin on Monday.");
    static final Parameter<Dimension> GROUP_BY =
            Parameter.many("groupBy", Dimension.class, "One row for each combination of these.");
    static final Parameter<UnitId> UNIT =
            Parameter.many("unit", UnitId.class, "Only cases of these units.");
    static final Parameter<Channel> CHANNEL =
            Parameter.many(
                    "channel", Channel.class, "Only cases that came in by one of these ways.");
    static final Parameter<TopicCode> TOPIC =
            Parameter.many("topic", TopicCode.class, "Only cases about one of these topics.");
    static final Parameter<Boolean> UNSORTED =
            Parameter.one(
                    "unsorted",
                    Boolean.class,
                    "true only cases without a topic, false only those with one.");
    static final Parameter<CaseKind> KIND =
            Parameter.many("kind", CaseKind.class, "Only applications, or only complaints.");
    static final Parameter<PolicyId> POLICY =
            Parameter.many(
                    "policy", PolicyId.class, "Only clocks that run under one of these policies.");
    static final Parameter<Integer> POLICY_VERSION =
            Parameter.number(
                    "policyVersion",
                    1,
                    1_000_000,
                    null,
                    "Only clocks that run under this version of their policy.");
    static final Parameter<ClockName> CLOCK =
            Parameter.one(
                    "clock",
                    ClockName.class,
                    ClockName.FIRST_RESPONSE,
                    "Which promise is counted.");
    static final Parameter<ClockName> CLOCKS =
            Parameter.many("clock", ClockName.class, "Only these promises; every one without it.");
    static final Parameter<Result> STATE =
            Parameter.many("state", Result.class, "Only clocks of which this became.");
    static final Parameter<Boolean> BACKDATED =
            Parameter.one(
                    "backdated",
                    Boolean.class,
                    "true only answers that were recorded more than 15 minutes after they were"
                            + " given, on evidence; false only the other clocks.");
    static final Parameter<Instant> AS_OF =
            Parameter.one(
                    "asOf",
                    Instant.class,
                    "As was known (recorded) at this instant; as is known now without it, or with a"
                            + " later one.");

    static final Parameter<Boolean> URGENT =
            Parameter.one(
                    "urgent", Boolean.class, "true only urgent cases, false only the others.");

    private ReportParameters() {}

    /**
     * The moment as of which is answered: the present one if a later one was asked for, since
     * nobody knows yet what will be known then.
     */
    static Instant asOf(Parameters asked, Instant now) {
        var asOf = requireNonNullElse(asked.get(AS_OF), now);
        return asOf.isAfter(now) ? now : asOf;
    }

    /**
     * The dates that were asked for.
     *
     * @throws InvalidRequest if the last lies before the first
     */
    static Dates dates(Parameters asked) {
        var from = asked.get(FROM);
        var to = asked.get(TO);
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidRequest(Fault.query(TO.name(), FaultKind.BEFORE_BEGINNING));
        }
        return new Dates(from, to);
    }

    /**
     * Holds a last date to bounds.
     *
     * @param most how many days it may lie behind the first
     * @throws InvalidRequest if it does not
     */
    static void check(LocalDate from, LocalDate to, int most) {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days > most) {
            throw new InvalidRequest(
                    new Fault(
                            Place.QUERY,
                            "/" + TO.name(),
                            FaultKind.WRONG_RANGE,
                            Map.of("maximum", most)));
        }
    }

    /** The time that dates of receipt cover. */
    static Span span(Dates dates, ZoneId office) {
        var from = dates.from();
        var to = dates.to();
        return new Span(
                from == null ? null : from.atStartOfDay(office).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(office).toInstant());
    }

    /** Which clocks are wanted. */
    static Wanted wanted(Parameters asked) {
        return new Wanted(
                asked.all(UNIT),
                asked.all(CHANNEL),
                asked.all(TOPIC),
                asked.get(UNSORTED),
                asked.all(KIND),
                asked.all(POLICY).stream().map(PolicyId::value).collect(Collectors.toSet()),
                asked.get(POLICY_VERSION));
    }

    /** What every report that groups can be asked with. */
    static List<Parameter<?>> filters() {
        return List.of(FROM, TO, UNIT, CHANNEL, TOPIC, UNSORTED, KIND, POLICY, POLICY_VERSION);
    }
}

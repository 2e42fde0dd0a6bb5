package org.pirveli.server.rest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.consultation.ContactDimension;
import org.pirveli.projections.consultation.ContactFact.State;
import org.pirveli.projections.consultation.ContactFacts;
import org.pirveli.projections.report.Period;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.security.ConsultationSights;

/** What reports on consultations can be asked with, and how it is read. */
final class ContactParameters {

    static final Parameter<LocalDate> FROM =
            Parameter.one(
                    "from",
                    LocalDate.class,
                    "The first date on which they were offered, in the office's zone.");
    static final Parameter<LocalDate> TO =
            Parameter.one(
                    "to",
                    LocalDate.class,
                    "The last date on which they were offered, in the office's zone.");
    static final Parameter<Period> PERIOD =
            Parameter.one(
                    "period",
                    Period.class,
                    "One row for each of these periods; weeks begin on Monday.");
    static final Parameter<ContactDimension> GROUP_BY =
            Parameter.many(
                    "groupBy", ContactDimension.class, "One row for each combination of these.");
    static final Parameter<Channel> CHANNEL =
            Parameter.many("channel", Channel.class, "Only calls, or only visits.");
    static final Parameter<Direction> DIRECTION =
            Parameter.many(
                    "direction", Direction.class, "Only those that came in, or that went out.");
    static final Parameter<UnitId> UNIT =
            Parameter.many("unit", UnitId.class, "Only consultations of these units.");
    static final Parameter<OperatorId> OPERATOR =
            Parameter.many(
                    "operator",
                    OperatorId.class,
                    "Only those that one of these operators brought to an end.");
    static final Parameter<Boolean> WITHOUT_OPERATOR =
            Parameter.one(
                    "withoutOperator",
                    Boolean.class,
                    "true only those that nobody has brought to an end, false only the others.");
    static final Parameter<State> STATE =
            Parameter.many("state", State.class, "Only consultations of which this became.");

    private ContactParameters() {}

    static List<Parameter<?>> filters() {
        return List.of(
                FROM,
                TO,
                CHANNEL,
                DIRECTION,
                UNIT,
                OPERATOR,
                WITHOUT_OPERATOR,
                STATE,
                ReportParameters.AS_OF);
    }

    /** Which consultations are wanted. */
    static ContactFacts.Query query(Parameters asked, Actor actor, ZoneId office, Instant asOf) {
        var dates = ReportParameters.dates(asked);
        var span = ReportParameters.span(dates, office);
        return new ContactFacts.Query(
                ConsultationSights.of(actor),
                asOf,
                span.from(),
                span.to(),
                asked.all(CHANNEL),
                asked.all(DIRECTION),
                asked.all(UNIT),
                asked.all(OPERATOR),
                asked.get(WITHOUT_OPERATOR),
                asked.all(STATE));
    }
}

package org.pirveli.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.casework.CaseState.Registered;
import org.pirveli.domain.casework.CaseState.Unregistered;
import org.pirveli.domain.policy.CountedFrom;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.WorkingCalendar;

/** Taking a matter in. */
final class Registration {

    private static final LocalDate EARLIEST_RECEIPT = LocalDate.of(2019, 1, 1);

    private Registration() {}

    static Unregistered mayRegister(CaseState state, Circumstances circumstances) {
        return switch (state) {
            case Unregistered unregistered -> unregistered;
            case Registered _ -> throw new Refused(RefusalCode.CASE_EXISTS);
        };
    }

    static List<CaseEvent> register(
            RegisterApplication command, CaseState state, Circumstances circumstances) {
        mayRegister(state, circumstances);
        var receivedAt = receivedAt(command, circumstances);
        if (receivedAt.isBefore(
                EARLIEST_RECEIPT.atStartOfDay(circumstances.office().zone()).toInstant())) {
            throw Wanted.invalid("/receivedAt", "must not be before " + EARLIEST_RECEIPT);
        }
        return List.of(
                registered(command.caseId(), command, receivedAt, false, true, circumstances));
    }

    /** When the matter was received, in whole milliseconds and never later than now. */
    static Instant receivedAt(RegisterApplication command, Circumstances circumstances) {
        var receivedAt =
                Optional.ofNullable(command.receivedAt())
                        .map(instant -> instant.truncatedTo(ChronoUnit.MILLIS))
                        .orElse(circumstances.now());
        if (receivedAt.isAfter(circumstances.now())) {
            throw new Refused(
                    RefusalCode.RECEIVED_IN_FUTURE,
                    Map.of("receivedAt", receivedAt, "now", circumstances.now()));
        }
        return receivedAt;
    }

    static ApplicationRegistered registered(
            CaseId caseId,
            RegisterApplication command,
            Instant receivedAt,
            boolean imported,
            boolean measured,
            Circumstances circumstances) {
        Wanted.text("/subject", command.subject());
        var topic = topic(command.topic(), receivedAt, circumstances.office());
        var unit = unit(command.unit(), circumstances.office());
        var subject = subject(command.applicant(), circumstances);
        var calendar = calendar(unit, receivedAt, circumstances.office());
        var policy = policy(command, unit, receivedAt, circumstances.office());
        var clock =
                Starting.clock(
                        CountedFrom.start(ClockName.FIRST_RESPONSE, receivedAt),
                        unit,
                        policy,
                        calendar,
                        circumstances);
        var resolution =
                measured && policy.resolution().isPresent()
                        ? Starting.clock(
                                CountedFrom.start(ClockName.RESOLUTION, receivedAt),
                                unit,
                                policy,
                                calendar,
                                circumstances)
                        : null;
        return new ApplicationRegistered(
                caseId,
                circumstances.numbers().get(),
                subject,
                command.kind(),
                command.channel(),
                command.subject(),
                command.description(),
                Optional.ofNullable(command.applicant())
                        .map(ApplicantDetails::applicant)
                        .orElse(Applicant.UNKNOWN),
                command.respondent(),
                command.representative(),
                topic,
                command.urgency(),
                command.region(),
                unit,
                Boolean.TRUE.equals(command.restricted()),
                command.externalReference(),
                receivedAt,
                circumstances.now(),
                imported,
                measured,
                clock,
                resolution);
    }

    private static @Nullable TopicCode topic(
            @Nullable TopicCode topic, Instant receivedAt, Office office) {
        if (topic != null) {
            known(topic, receivedAt.atZone(office.zone()).toLocalDate(), office);
        }
        return topic;
    }

    /** A topic of the office's own list, in use on a date. */
    static TopicCode known(TopicCode topic, LocalDate on, Office office) {
        if (!office.usesTopic(topic, on)) {
            throw new Refused(RefusalCode.UNKNOWN_TOPIC, Map.of("topic", topic.value()));
        }
        return topic;
    }

    /** A unit of the office. */
    static UnitId known(UnitId unit, Office office) {
        if (!office.knowsUnit(unit)) {
            throw new Refused(RefusalCode.UNKNOWN_UNIT, Map.of("unit", unit.value()));
        }
        return unit;
    }

    private static UnitId unit(@Nullable UnitId unit, Office office) {
        return unit == null ? office.firstUnit() : known(unit, office);
    }

    private static SubjectId subject(
            @Nullable ApplicantDetails applicant, Circumstances circumstances) {
        var known = applicant == null ? null : applicant.subjectId();
        if (known == null) {
            return circumstances.subjects().get();
        }
        Standing.notErased(known, circumstances.office());
        return known;
    }

    private static WorkingCalendar calendar(UnitId unit, Instant receivedAt, Office office) {
        var calendar = office.calendarOf(unit);
        if (!calendar.covers(receivedAt)) {
            throw Wanted.invalid("/receivedAt", "lies outside the office's calendar");
        }
        return calendar;
    }

    private static SlaPolicy policy(
            RegisterApplication command, UnitId unit, Instant receivedAt, Office office) {
        return office.policyFor(
                command.kind(),
                command.channel(),
                unit,
                receivedAt.atZone(office.zone()).toLocalDate());
    }
}

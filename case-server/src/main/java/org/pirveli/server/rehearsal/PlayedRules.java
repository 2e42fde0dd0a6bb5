package org.pirveli.server.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.event.ClocksRebased;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.projections.casework.ClockPasts.ClockPast;
import org.pirveli.server.engine.rules.PolicyBook;
import org.pirveli.server.engine.rules.Rules;

/** The rules by which clocks are played through: those that were, and the draft over them. */
final class PlayedRules {

    /** Names the draft of a policy; it is never looked up. */
    private static final VersionRef DRAFT = new VersionRef("draft", 1);

    private final Rules rules;
    private final ZoneId office;
    private final @Nullable CalendarDraft calendarDraft;
    private final @Nullable PolicyTerms policyDraft;
    private final Map<String, PlayedCalendar> calendars = new HashMap<>();

    PlayedRules(Rules rules, ZoneId office, RehearsalAsked asked) {
        this.rules = rules;
        this.office = office;
        this.calendarDraft = asked.calendar();
        this.policyDraft = asked.policy();
    }

    /** A calendar of this office. */
    PlayedCalendar calendar(String id) {
        return calendars.computeIfAbsent(id, _ -> played(new CalendarId(id)));
    }

    private PlayedCalendar played(CalendarId id) {
        var draft = calendarDraft;
        return new PlayedCalendar(
                DraftedSteps.of(
                        rules.calendar(id).orElseThrow(),
                        draft != null && draft.calendarId().equals(id) ? draft : null));
    }

    /** A policy that a clock kept. */
    SlaPolicy policy(VersionRef ref) {
        return rules.policy(ref);
    }

    /** The draft of a policy, if it applies to a clock; by where its case stood at first. */
    Optional<SlaPolicy> drafted(ClockPast past) {
        return policyDraft != null && applies(policyDraft, past)
                ? Optional.of(new SlaPolicy(DRAFT, policyDraft))
                : Optional.empty();
    }

    private boolean applies(PolicyTerms terms, ClockPast past) {
        var scope = terms.appliesTo();
        if (scope == null) {
            return true;
        }
        var from = scope.receivedFrom();
        return names(scope.kinds(), past.kind())
                && names(scope.channels(), past.channel())
                && names(scope.units(), past.first().unit())
                && (from == null || !LocalDate.ofInstant(past.startedAt(), office).isBefore(from));
    }

    private static <T> boolean names(Set<T> named, T one) {
        return named.isEmpty() || named.contains(one);
    }

    /** When a clock that was rebased by an instant had been ordered to be. */
    Instant orderedAt(VersionRef policy, Instant rebasedAt) {
        return rules.policy(new PolicyId(policy.id())).map(PolicyBook::history).stream()
                .flatMap(history -> history.reversed().stream())
                .filter(recorded ->
                        recorded.event() instanceof ClocksRebased order
                                && order.version() == policy.version())
                .map(recorded -> recorded.recordedAt())
                .filter(instant -> !instant.isAfter(rebasedAt))
                .findFirst()
                .orElse(rebasedAt);
    }
}

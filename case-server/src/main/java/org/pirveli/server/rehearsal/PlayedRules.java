package org.pirveli.server.rehearsal;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.policy.Scope;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.projections.casework.ClockPasts.ClockPast;
import org.pirveli.server.engine.rules.ClockRun;
import org.pirveli.server.engine.rules.Rules;

/** The rules by which clocks are played through: those that were, and the draft over them. */
final class PlayedRules {

    /** Names the draft of a policy; it is never looked up. */
    private static final VersionRef DRAFT = new VersionRef("draft", 1);

    private final Rules rules;
    private final List<ClockRun> orders;
    private final ZoneId office;
    private final @Nullable CalendarDraft calendarDraft;
    private final @Nullable PolicyTerms policyDraft;
    private final Map<String, PlayedCalendar> calendars = new HashMap<>();

    /**
     * Prepares the rules.
     *
     * @param orders to move clocks to a later version of their policy
     * @param office the zone in which dates begin
     */
    PlayedRules(Rules rules, List<ClockRun> orders, ZoneId office, RehearsalAsked asked) {
        this.rules = rules;
        this.orders = orders;
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
        return Scope.holds(scope, past.kind(), past.channel(), past.first().unit())
                && Scope.hasBegun(scope, LocalDate.ofInstant(past.startedAt(), office));
    }

    /**
     * When a clock had been ordered to move to this version that was moved at an instant. Orders
     * are carried out one after the other, so it was the oldest one that was not finished by then.
     */
    Instant orderedAt(VersionRef policy, Instant rebasedAt) {
        return orders.stream()
                .filter(order -> order.rule().equals(policy))
                .filter(order -> !order.orderedAt().isAfter(rebasedAt))
                .filter(order ->
                        !requireNonNullElse(order.finishedAt(), rebasedAt).isBefore(rebasedAt))
                .map(ClockRun::orderedAt)
                .min(Comparator.naturalOrder())
                .orElse(rebasedAt);
    }
}

package org.pirveli.server.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DeclareWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.RevokeDeclaration;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.PolicyCommand.RebaseClocks;
import org.pirveli.api.policy.PolicyCommand.ReviseSlaPolicy;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

/** Somebody who changes the rules as it comes. */
final class RandomRules {

    static final CalendarId GEORGIA = new CalendarId("georgia");

    private final Node node;
    private final Random random;

    RandomRules(Node node, long seed) {
        this.node = node;
        this.random = new Random(seed);
    }

    /** The standard promise with another term. */
    static PolicyTerms standard(PromisedTerm term) {
        var usual = KnownPolicies.standard();
        return new PolicyTerms(
                AppliesTo.EVERYTHING,
                term,
                null,
                usual.reminders(),
                usual.levels(),
                usual.reopeningDays());
    }

    /** A term of working days. */
    static PromisedTerm days(int amount) {
        return new PromisedTerm(
                amount, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.CLOSE_OF_BUSINESS);
    }

    void change() {
        var door = node.get(RuleDoor.class);
        try {
            switch (random.nextInt(8)) {
                case 0 ->
                        door.execute(
                                new ReviseSlaPolicy(
                                        KnownPolicies.STANDARD, standard(term()), "another"),
                                Said.SUPERVISOR,
                                RuleConditions.NONE);
                case 1, 2 ->
                        door.execute(
                                new RebaseClocks(KnownPolicies.STANDARD, "all of them"),
                                Said.SUPERVISOR,
                                RuleConditions.NONE);
                default -> door.execute(ofCalendar(), Said.SUPERVISOR, RuleConditions.NONE);
            }
        } catch (Refused _) {
            // it was so already, or could not be
        }
    }

    private PromisedTerm term() {
        return random.nextBoolean()
                ? days(1 + random.nextInt(4))
                : new PromisedTerm(
                        8 + random.nextInt(20),
                        TermUnit.WORKING_HOURS,
                        StartRule.DEEMED_RECEIPT,
                        EndRule.ELAPSED);
    }

    private CalendarCommand ofCalendar() {
        var date = date();
        return switch (random.nextInt(5)) {
            case 0 ->
                    new DeclareWorkingDay(
                            GEORGIA,
                            date,
                            List.of(new WorkingHours(LocalTime.of(10, 0), LocalTime.of(16, 0))),
                            null,
                            "Act " + random.nextInt(),
                            "worked",
                            random.nextBoolean());
            case 1 ->
                    new RevokeDeclaration(
                            GEORGIA, date, null, "Act", "revoked", random.nextBoolean());
            default -> new DeclareNonWorkingDay(GEORGIA, date, null, "Act", "day off");
        };
    }

    private LocalDate date() {
        var near = node.clock().instant().plus(Duration.ofDays(random.nextInt(6) - 1));
        return LocalDate.ofInstant(near, ZoneId.of("Asia/Tbilisi"));
    }
}

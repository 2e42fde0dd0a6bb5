package org.pirveli.server.engine.rules;

import java.util.function.Consumer;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.office.UnitCommand.FillPosition;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.office.InitialOffice;
import org.springframework.context.SmartLifecycle;

/** Gives an office that has no rules yet those that it begins with. */
final class InitialRules implements SmartLifecycle {

    private static final Actor SELF = Actor.system("initial-rules");

    private final RuleDoor door;
    private final RuleBook book;
    private final InitialOffice office;
    private final CalendarCommand.OpenCalendar calendar;
    private final FirstTemplates templates;
    private volatile boolean running;

    InitialRules(
            RuleDoor door,
            RuleBook book,
            InitialOffice office,
            CalendarCommand.OpenCalendar calendar,
            FirstTemplates templates) {
        this.door = door;
        this.book = book;
        this.office = office;
        this.calendar = calendar;
        this.templates = templates;
    }

    /** Another node may do the same at this moment. */
    @Override
    public void start() {
        running = true;
        var rules = book.current();
        if (rules.calendar(calendar.calendarId()).isEmpty()) {
            unlessThere(none -> door.execute(calendar, SELF, none));
        }
        office.objects().stream()
                .filter(object -> rules.book(object).isEmpty())
                .forEach(object -> unlessThere(none -> door.execute(object, SELF, none)));
        office.positions().stream()
                .filter(position -> isUnsaid(position, rules.office()))
                .forEach(position -> unlessThere(none -> door.execute(position, SELF, none)));
        if (rules.policy(KnownPolicies.STANDARD).isEmpty()) {
            define(
                    new DefineSlaPolicy(
                            KnownPolicies.STANDARD,
                            KnownPolicies.standard(),
                            "The office's promise of a first answer"));
        }
        if (rules.policy(KnownPolicies.FIVE_DAYS).isEmpty()) {
            define(
                    new DefineSlaPolicy(
                            KnownPolicies.FIVE_DAYS,
                            KnownPolicies.fiveDays(),
                            "The rule before the reform, to compare with"));
        }
        templates.publish();
    }

    /** Who was once said to hold a position is never said again, though the chair be empty. */
    private static boolean isUnsaid(FillPosition position, Directory known) {
        return known.unit(position.unitId())
                .filter(unit -> unit.positions().containsKey(position.position()))
                .isEmpty();
    }

    private void define(DefineSlaPolicy policy) {
        unlessThere(none -> door.execute(policy, SELF, none));
    }

    private static void unlessThere(Consumer<RuleConditions> making) {
        try {
            making.accept(RuleConditions.NONE);
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.CALENDAR_EXISTS
                    && refused.code() != RefusalCode.POLICY_EXISTS
                    && refused.code() != RefusalCode.ALREADY_DEFINED
                    && refused.code() != RefusalCode.NO_CHANGE) {
                throw refused;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Phases.RULES;
    }
}

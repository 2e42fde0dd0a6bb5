package org.pirveli.server.engine.rules;

import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.retention.RetentionCommand;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.server.engine.StorageAway;

/**
 * The only way in for changes of the rules. Each waits until nobody decides by the old ones, and
 * commits its events, and the order to carry them to the clocks that run, in one transaction.
 */
public interface RuleDoor {

    /**
     * Changes a calendar.
     *
     * @throws Refused if a rule says no; nothing happened
     * @throws StorageAway if the database does not answer; it is unknown whether anything happened
     */
    RuleExecuted execute(CalendarCommand command, Actor actor, RuleConditions conditions);

    /**
     * Changes a policy, or has clocks moved to its latest version.
     *
     * @throws Refused if a rule says no; nothing happened
     * @throws StorageAway if the database does not answer; it is unknown whether anything happened
     */
    RuleExecuted execute(PolicyCommand command, Actor actor, RuleConditions conditions);

    /**
     * Changes what the office is made of.
     *
     * @throws Refused if a rule says no; nothing happened
     * @throws StorageAway if the database does not answer; it is unknown whether anything happened
     */
    RuleExecuted execute(OfficeCommand command, Actor actor, RuleConditions conditions);

    /**
     * Changes a template.
     *
     * @throws Refused if a rule says no; nothing happened
     * @throws StorageAway if the database does not answer; it is unknown whether anything happened
     */
    RuleExecuted execute(TemplateCommand command, Actor actor, RuleConditions conditions);

    /**
     * Changes a rule of retention.
     *
     * @throws Refused if a rule says no; nothing happened
     * @throws StorageAway if the database does not answer; it is unknown whether anything happened
     */
    RuleExecuted execute(RetentionCommand command, Actor actor, RuleConditions conditions);
}

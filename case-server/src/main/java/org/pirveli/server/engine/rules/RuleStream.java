package org.pirveli.server.engine.rules;

import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.template.TemplateId;

/**
 * One object of the rules, as the log knows it.
 *
 * @param type of the object
 * @param id of the object, among those of its type
 */
record RuleStream(Type type, String id) {

    /** The kinds of rules. */
    enum Type {
        CALENDAR("Calendar", "calendar/"),
        POLICY("SlaPolicy", "sla-policy/"),
        UNIT("Unit", "unit/"),
        OPERATOR("Operator", "operator/"),
        TOPIC("Topic", "topic/"),
        GROUND("Ground", "ground/"),
        BODY("OutsideBody", "body/"),
        DISTRIBUTION("DistributionRule", "distribution/"),
        TEMPLATE("Template", "template/"),
        RETENTION("RetentionRule", "retention/");

        /** How the log calls the type. */
        final String stored;

        private final String prefix;

        Type(String stored, String prefix) {
            this.stored = stored;
            this.prefix = prefix;
        }

        /** Whether it is one of what the office is made of. */
        boolean isOfOffice() {
            return switch (this) {
                case UNIT, OPERATOR, TOPIC, GROUND, BODY, DISTRIBUTION -> true;
                case CALENDAR, POLICY, TEMPLATE, RETENTION -> false;
            };
        }
    }

    static RuleStream of(CalendarId calendar) {
        return new RuleStream(Type.CALENDAR, calendar.value());
    }

    static RuleStream of(PolicyId policy) {
        return new RuleStream(Type.POLICY, policy.value());
    }

    static RuleStream of(TemplateId template) {
        return new RuleStream(Type.TEMPLATE, template.value());
    }

    static RuleStream of(RetentionRuleId rule) {
        return new RuleStream(Type.RETENTION, rule.value());
    }

    /** Reads {@link #name}. */
    static RuleStream named(String name) {
        for (var type : Type.values()) {
            if (name.startsWith(type.prefix)) {
                return new RuleStream(type, name.substring(type.prefix.length()));
            }
        }
        throw new IllegalArgumentException("no stream of rules: " + name);
    }

    /** Under which the log keeps its events. */
    String name() {
        return type.prefix + id;
    }
}

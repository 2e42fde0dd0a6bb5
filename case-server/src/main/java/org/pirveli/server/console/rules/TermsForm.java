package org.pirveli.server.console.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a policy shall promise, as the form says it; what the form does not ask for is
 * as in the version before.
 *
 * @param firstShare percent of the working time after which the assignee is reminded
 * @param secondShare the same for the assignee and the supervisor
 */
record TermsForm(
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String startRule,
        @Nullable String endRule,
        @Nullable String receivedFrom,
        @Nullable String firstShare,
        @Nullable String secondShare,
        @Nullable String reopeningDays,
        @Nullable String reason) {

    /** A form that says what a version says. */
    static TermsForm of(Map<String, Object> terms) {
        var promise = object(terms.get("firstResponse"));
        var scope = object(terms.get("appliesTo"));
        return new TermsForm(
                text(promise.get("amount")),
                text(promise.get("unit")),
                text(promise.get("startRule")),
                text(promise.get("endRule")),
                text(scope.get("receivedFrom")),
                share(terms, 0),
                share(terms, 1),
                text(terms.get("reopeningDays")),
                null);
    }

    private static @Nullable String share(Map<String, Object> terms, int at) {
        return terms.get("reminders") instanceof List<?> reminders && reminders.size() > at
                ? text(object(reminders.get(at)).get("share"))
                : null;
    }

    /** The terms to send. */
    Map<String, @Nullable Object> terms(Map<String, Object> before) {
        var terms = new LinkedHashMap<String, @Nullable Object>(before);
        var promise = new LinkedHashMap<String, @Nullable Object>();
        promise.put("amount", number(amount));
        promise.put("unit", unit);
        promise.put("startRule", startRule);
        promise.put("endRule", endRule);
        terms.put("firstResponse", promise);
        if (before.get("appliesTo") != null) {
            var scope =
                    new LinkedHashMap<String, @Nullable Object>(object(before.get("appliesTo")));
            scope.put("receivedFrom", receivedFrom);
            terms.put("appliesTo", scope);
        }
        terms.put("reminders", reminders());
        terms.put("reopeningDays", number(reopeningDays));
        return terms;
    }

    private List<Map<String, Object>> reminders() {
        var reminders = new ArrayList<Map<String, Object>>();
        if (Typed.number(firstShare) != null) {
            reminders.add(Map.of("share", number(firstShare), "to", List.of("ASSIGNEE")));
        }
        if (Typed.number(secondShare) != null) {
            reminders.add(
                    Map.of("share", number(secondShare), "to", List.of("ASSIGNEE", "SUPERVISOR")));
        }
        return reminders;
    }

    /** What is no number is sent as it is, so that the interface says what is wrong. */
    private static Object number(@Nullable String text) {
        var number = Typed.number(text);
        return number != null ? number : text == null ? "" : text;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : Map.of();
    }
}

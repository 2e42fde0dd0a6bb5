package org.pirveli.server.rest.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pirveli.server.rest.body.FieldRule;
import org.pirveli.server.rest.body.Scalars;
import org.pirveli.server.rest.calendar.IcsEvent.Property;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/**
 * What is wrong with the events of a file, so that all of it is said at once. A fault points at the
 * line and the property: {@code /lines/17/DTSTART}, the first line being 1.
 */
final class EventFaults {

    /** More of them help nobody. */
    private static final int SHOWN = 100;

    private final List<Fault> found = new ArrayList<>();

    void add(Property property, FaultKind kind) {
        add(property, kind, Map.of());
    }

    void add(Property property, FaultKind kind, Map<String, Object> values) {
        found.add(Fault.body(pointer(property.line(), property.name()), kind, values));
    }

    void missing(IcsEvent event, String property) {
        found.add(Fault.body(pointer(event.line(), property), FaultKind.REQUIRED));
    }

    void tooMany(int most) {
        found.add(Fault.body("/lines", FaultKind.TOO_MANY, Map.of("minimum", 0, "maximum", most)));
    }

    /** A text that can be kept; otherwise it is a fault. */
    String text(Property property, FieldRule rule) {
        var text = property.text();
        if (Scalars.text(text, rule.maximumLength())
                instanceof Scalars.Wrong(var kind, var values)) {
            add(property, kind, values);
        }
        return text;
    }

    int count() {
        return found.size();
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidRequest(found.subList(0, Math.min(SHOWN, found.size())));
        }
    }

    private static String pointer(int line, String property) {
        return "/lines/" + line + "/" + Fault.escape(property);
    }
}

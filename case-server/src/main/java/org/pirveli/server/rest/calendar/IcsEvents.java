package org.pirveli.server.rest.calendar;

import java.io.IOException;
import java.io.LineNumberReader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.pirveli.server.rest.calendar.IcsEvent.Property;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/**
 * Takes the events out of an iCalendar file while it is parsed, and leaves everything else: no time
 * zone is looked up, no address is followed, nothing is built that a file could make large.
 */
final class IcsEvents implements ContentHandler {

    /** VCALENDAR is not counted; an alarm in an event is at 2. */
    private static final int DEPTH = 8;

    private final LineNumberReader lines;
    private final Deque<String> inside = new ArrayDeque<>();
    private final List<IcsEvent> events = new ArrayList<>();
    private List<Property> properties = new ArrayList<>();
    private Map<String, String> parameters = new HashMap<>();
    private String value = "";
    private int eventLine;
    private int propertyLine;

    private IcsEvents(LineNumberReader lines) {
        this.lines = lines;
    }

    /**
     * The events of a file, in its order.
     *
     * @throws InvalidRequest if it is no iCalendar
     */
    static List<IcsEvent> of(String file) {
        // Some programs end lines with LF alone; so all of them do, from here on.
        var lines = new LineNumberReader(new StringReader(file.replace("\r\n", "\n")));
        var found = new IcsEvents(lines);
        try {
            new CalendarParserImpl(true).parse(new UnfoldingReader(lines, true), found);
        } catch (ParserException e) {
            throw notICalendar(Math.max(1, e.getLineNo()));
        } catch (IOException _) {
            throw notICalendar(lines.getLineNumber() + 1);
        }
        return List.copyOf(found.events);
    }

    private static InvalidRequest notICalendar(int line) {
        return new InvalidRequest(Fault.body("", FaultKind.NOT_ICALENDAR, Map.of("line", line)));
    }

    @Override
    public void startComponent(String name) {
        if (inside.size() == DEPTH) {
            throw new IllegalStateException("Too deep");
        }
        inside.push(name.toUpperCase(Locale.ROOT));
        if (isEvent()) {
            properties = new ArrayList<>();
            eventLine = lines.getLineNumber();
        }
    }

    @Override
    public void endComponent(String name) {
        if (isEvent()) {
            events.add(new IcsEvent(eventLine, List.copyOf(properties)));
        }
        inside.pop();
    }

    @Override
    public void startProperty(String name) {
        parameters = new HashMap<>();
        value = "";
        propertyLine = lines.getLineNumber() + 1;
    }

    @Override
    public void parameter(String name, String value) {
        parameters.put(name.toUpperCase(Locale.ROOT), value.replace("\"", ""));
    }

    @Override
    public void propertyValue(String value) {
        this.value = value;
    }

    @Override
    public void endProperty(String name) {
        if (isEvent()) {
            properties.add(
                    new Property(
                            propertyLine,
                            name.toUpperCase(Locale.ROOT),
                            Map.copyOf(parameters),
                            value));
        }
    }

    @Override
    public void startCalendar() {
        inside.clear();
    }

    @Override
    public void endCalendar() {
        inside.clear();
    }

    private boolean isEvent() {
        return inside.size() == 1 && inside.getFirst().equals("VEVENT");
    }
}

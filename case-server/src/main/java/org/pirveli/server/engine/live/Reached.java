package org.pirveli.server.engine.live;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How far the views of cases and of consultations have come in the log. */
public record Reached(LogPosition cases, LogPosition consultations) {

    private static final Pattern ID = Pattern.compile("(-?\\d{1,18})\\.(-?\\d{1,18})");

    /** Names it for whoever comes again: what happened later is told again, rather than never. */
    public String id() {
        return cases.surely() + "." + consultations.surely();
    }

    /** What an id names; empty if it is none. */
    public static Optional<Reached> of(String id) {
        return Optional.of(ID.matcher(id))
                .filter(matcher -> matcher.matches())
                .map(matcher ->
                        new Reached(
                                new LogPosition(Long.parseLong(matcher.group(1)), Set.of()),
                                new LogPosition(Long.parseLong(matcher.group(2)), Set.of())));
    }
}

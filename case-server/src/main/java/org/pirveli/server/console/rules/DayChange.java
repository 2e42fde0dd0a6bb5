package org.pirveli.server.console.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor wants to change about some dates, as the form says it. It is kept as it was
 * typed, so that a form that is refused can show it again.
 *
 * @param action {@code OFF}, {@code WORKING} or {@code REVOKE}
 * @param until the last date; the first one alone without it
 * @param units whom it binds; all without any
 * @param mayShorten whether due instants may also come earlier
 */
record DayChange(
        @Nullable String action,
        @Nullable String from,
        @Nullable String until,
        @Nullable List<String> units,
        @Nullable String decree,
        @Nullable String reason,
        @Nullable String reasonKa,
        @Nullable Boolean mayShorten) {

    private static final int LONGEST = 61;

    /** An empty form for a date. */
    static DayChange none(@Nullable LocalDate date) {
        return new DayChange(
                null, date == null ? null : date.toString(), null, null, null, null, null, null);
    }

    /** The command to give, in the words of the interface. */
    String command() {
        return switch (action == null ? "" : action) {
            case "REVOKE" -> "revoke-declaration";
            case "WORKING" -> "declare-working-day";
            default -> isPlain() ? "declare-non-working-day" : "import-declarations";
        };
    }

    /** Several dates, or a name in two languages, take one step that declares them together. */
    private boolean isPlain() {
        return dates().size() == 1 && (reasonKa == null || reasonKa.isBlank());
    }

    /** Its body. */
    Map<String, @Nullable Object> body() {
        var body = new LinkedHashMap<String, @Nullable Object>();
        if (command().equals("import-declarations")) {
            body.put("reason", reason);
            body.put("declarations", dates().stream().map(this::declaration).toList());
            return body;
        }
        body.put("date", from);
        body.put("units", units);
        body.put("decree", decree);
        body.put("reason", reason);
        if (!command().equals("declare-non-working-day")) {
            body.put("mayShorten", mayShorten);
        }
        return body;
    }

    private Map<String, @Nullable Object> declaration(LocalDate date) {
        var declaration = new LinkedHashMap<String, @Nullable Object>();
        declaration.put("date", date.toString());
        declaration.put("hours", List.of());
        declaration.put("units", units == null ? List.of() : units);
        declaration.put("reason", reason);
        declaration.put("reasonKa", reasonKa == null || reasonKa.isBlank() ? null : reasonKa);
        declaration.put("decree", decree);
        return declaration;
    }

    /** The dates that are meant; what is no date, the interface may refuse. */
    private List<LocalDate> dates() {
        var first = Typed.date(from);
        var last = Typed.date(until);
        if (first == null || last == null || last.isBefore(first)) {
            return first == null ? List.of(LocalDate.EPOCH) : List.of(first);
        }
        var dates = new ArrayList<LocalDate>();
        for (long i = 0; i <= Math.min(LONGEST, ChronoUnit.DAYS.between(first, last)); i++) {
            dates.add(first.plusDays(i));
        }
        return dates;
    }

    /** The date at which the form begins, if it is one. */
    public @Nullable LocalDate first() {
        return Typed.date(from);
    }

    /** The last of its dates, if it is one. */
    public @Nullable LocalDate last() {
        var last = Typed.date(until);
        return last == null ? first() : last;
    }
}

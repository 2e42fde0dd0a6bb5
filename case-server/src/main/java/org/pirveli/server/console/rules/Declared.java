package org.pirveli.server.console.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been declared on a calendar. */
record Declared(List<Of> all) {

    /**
     * One declaration.
     *
     * @param units whom it binds; empty binds all
     */
    record Of(
            LocalDate date,
            boolean working,
            List<String> units,
            String reason,
            @Nullable String reasonKa,
            String decree) {

        public boolean bindsSomeOnly() {
            return !units.isEmpty();
        }

        /** What people call the day. */
        public String nameIn(String language) {
            return language.equals("ka") && reasonKa != null ? reasonKa : reason;
        }
    }

    /** Reads a calendar as the interface tells it. */
    static Declared in(Map<String, Object> calendar) {
        return new Declared(
                calendar.get("declarations") instanceof List<?> all
                        ? all.stream().map(each -> one((Map<?, ?>) each)).toList()
                        : List.of());
    }

    private static Of one(Map<?, ?> declared) {
        return new Of(
                LocalDate.parse(String.valueOf(declared.get("date"))),
                declared.get("hours") instanceof List<?> hours && !hours.isEmpty(),
                declared.get("units") instanceof List<?> units
                        ? units.stream().map(String::valueOf).toList()
                        : List.of(),
                String.valueOf(declared.get("reason")),
                declared.get("reasonKa") == null ? null : String.valueOf(declared.get("reasonKa")),
                String.valueOf(declared.get("decree")));
    }

    public List<Of> on(LocalDate date) {
        return all.stream().filter(each -> each.date().equals(date)).toList();
    }
}

package org.pirveli.server.console.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interface did not do what it was asked, and said why in the reader's language. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> problem;

    Declined(Map<String, Object> problem) {
        super(String.valueOf(problem.get("code")), null, false, false);
        this.problem = problem;
    }

    /** A field that is wrong, and what is wrong with it. */
    public record Fault(String pointer, String detail) {}

    public String code() {
        return String.valueOf(problem.get("code"));
    }

    public int status() {
        return problem.get("status") instanceof Number status ? status.intValue() : 500;
    }

    public String title() {
        return String.valueOf(problem.get("title"));
    }

    public String detail() {
        return String.valueOf(problem.get("detail"));
    }

    public String traceId() {
        return String.valueOf(problem.get("traceId"));
    }

    /** What else the problem tells, such as the current version. */
    public @Nullable Object member(String name) {
        return problem.get(name);
    }

    /** Whether somebody else was faster. */
    public boolean isConflict() {
        return code().equals("VERSION_CONFLICT");
    }

    /** Every field that is wrong. */
    public List<Fault> faults() {
        return problem.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .filter(Map.class::isInstance)
                        .map(error -> (Map<?, ?>) error)
                        .map(error ->
                                new Fault(
                                        String.valueOf(error.get("pointer")),
                                        String.valueOf(error.get("detail"))))
                        .toList()
                : List.of();
    }
}

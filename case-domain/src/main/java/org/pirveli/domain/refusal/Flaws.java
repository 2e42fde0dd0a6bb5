package org.pirveli.domain.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;

/**
 * What is wrong with the fields of a command, so that all of it is said at once. Fields are named
 * by pointers, as the body of a request has them (RFC 6901).
 */
public final class Flaws {

    /** More of them help nobody. */
    private static final int SHOWN = 100;

    private static final int LINE = 500;
    private static final int PARAGRAPH = 2_000;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2099;

    private final List<Map<String, String>> found = new ArrayList<>();

    /** The refusal of one flaw. */
    public static Refused refusal(String pointer, String detail) {
        return refusal(List.of(flaw(pointer, detail)));
    }

    /** Something is wrong with a field. */
    public void add(String pointer, String detail) {
        found.add(flaw(pointer, detail));
    }

    /** Something is wrong with a field unless this holds. */
    public void unless(boolean holds, String pointer, String detail) {
        if (!holds) {
            add(pointer, detail);
        }
    }

    /** A text has to say something, in 500 characters at most; {@code null} may be left out. */
    public void text(String pointer, @Nullable String text) {
        text(pointer, text, LINE);
    }

    /** A reason has to say something, in 2,000 characters at most; {@code null} may be left out. */
    public void reason(String pointer, @Nullable String reason) {
        text(pointer, reason, PARAGRAPH);
    }

    private void text(String pointer, @Nullable String text, int most) {
        if (text == null) {
            return;
        }
        unless(!text.isBlank(), pointer, "must not be blank");
        unless(
                text.length() <= most,
                pointer,
                "must not be longer than %d characters".formatted(most));
    }

    /** A number has to lie between two others. */
    public void number(String pointer, int number, int minimum, int maximum) {
        unless(
                minimum <= number && number <= maximum,
                pointer,
                "must lie between %d and %d".formatted(minimum, maximum));
    }

    /** A date has to be one that calendars know. */
    public void date(String pointer, LocalDate date) {
        unless(
                FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR,
                pointer,
                "must be a date between the years 1970 and 2099");
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws Refused with all that is wrong
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw refusal(found);
        }
    }

    private static Map<String, String> flaw(String pointer, String detail) {
        return Map.of("pointer", pointer, "detail", detail);
    }

    private static Refused refusal(List<Map<String, String>> flaws) {
        return new Refused(
                RefusalCode.INVALID_REQUEST,
                Map.of("errors", List.copyOf(flaws.subList(0, Math.min(SHOWN, flaws.size())))));
    }
}

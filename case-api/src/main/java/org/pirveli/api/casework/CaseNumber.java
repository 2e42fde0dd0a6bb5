package org.pirveli.api.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number spoken on the phone: {@code 2026-000127-0}. Year of registration in the office's zone,
 * sequence within the year (gaps allowed, duplicates never), and a check digit over both by ISO
 * 7064 MOD 11,10, which finds every single wrong digit and nearly every swap of neighbours.
 */
public record CaseNumber(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{6,9}-\\d");

    /**
     * Takes a number as spoken or stored.
     *
     * @throws IllegalArgumentException if the shape or the check digit is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a case number looks like 2026-000127-0");
        }
        var digits = value.replace("-", "");
        var body = digits.substring(0, digits.length() - 1);
        if (checkDigit(body) != digits.charAt(digits.length() - 1) - '0') {
            throw new IllegalArgumentException(
                    "the check digit of this case number is wrong: a typing error?");
        }
    }

    /**
     * Makes a number, with its check digit.
     *
     * @param year 1000 to 9999
     * @param sequence 1 to 999,999,999
     */
    public static CaseNumber of(int year, long sequence) {
        var body = "%04d-%06d".formatted(year, sequence);
        return new CaseNumber(body + "-" + checkDigit(body.replace("-", "")));
    }

    /** ISO 7064 MOD 11,10 (hybrid system): the digit that brings the whole to 1 modulo 10. */
    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.pirveli.audit.archive;

/**
 * Reads JSON whose fields stand in a known order. It takes nothing else: no spaces, no other
 * fields, none twice; so there is nothing that two readers could understand differently.
 */
final class JsonScanner {

    private final String json;
    private int at;

    JsonScanner(String json) {
        this.json = json;
    }

    /**
     * Reads what must stand here.
     *
     * @throws IllegalArgumentException if something else does
     */
    JsonScanner expect(String literal) {
        if (!json.startsWith(literal, at)) {
            throw new IllegalArgumentException("expected " + literal + " at character " + at);
        }
        at += literal.length();
        return this;
    }

    /** Whether this stands here; then it is read. */
    boolean reads(String literal) {
        boolean stands = json.startsWith(literal, at);
        if (stands) {
            at += literal.length();
        }
        return stands;
    }

    /** A whole number from 0 on. */
    long number() {
        int begin = at;
        while (at < json.length() && isDigit(json.charAt(at))) {
            at++;
        }
        if (at == begin || at - begin > 18 || (json.charAt(begin) == '0' && at - begin > 1)) {
            throw new IllegalArgumentException("expected a number at character " + begin);
        }
        return Long.parseLong(json, begin, at, 10);
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    /** A text, without its quotes and escapes. */
    String text() {
        expect("\"");
        int begin = at;
        while (at < json.length() && json.charAt(at) != '"' && json.charAt(at) != '\\') {
            at++;
        }
        var plain = json.substring(begin, at);
        return at < json.length() && json.charAt(at) == '"' ? ended(plain) : escaped(plain);
    }

    private String ended(String text) {
        at++;
        return text;
    }

    private String escaped(String before) {
        var text = new StringBuilder(before);
        while (at < json.length()) {
            char each = json.charAt(at++);
            if (each == '"') {
                return text.toString();
            }
            text.append(each == '\\' ? unescaped() : each);
        }
        throw new IllegalArgumentException("a text does not end");
    }

    private char unescaped() {
        if (at + 1 <= json.length() && (json.charAt(at) == '"' || json.charAt(at) == '\\')) {
            return json.charAt(at++);
        }
        expect("u");
        if (at + 4 > json.length()) {
            throw new IllegalArgumentException("a text does not end");
        }
        at += 4;
        return (char) Integer.parseInt(json, at - 4, at, 16);
    }

    /** Nothing may follow. */
    void end() {
        if (at != json.length()) {
            throw new IllegalArgumentException("something follows at character " + at);
        }
    }
}

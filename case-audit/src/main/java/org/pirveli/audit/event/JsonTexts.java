package org.pirveli.audit.event;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * All texts of a JSON document in their order, names of fields too. Of what is no JSON it finds
 * what looks like texts.
 */
final class JsonTexts implements Iterable<String> {

    private final String json;

    JsonTexts(String json) {
        this.json = json;
    }

    @Override
    public Iterator<String> iterator() {
        return new Reading();
    }

    private final class Reading implements Iterator<String> {

        private int at;
        private @Nullable String next = read();

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public String next() {
            var text = next;
            if (text == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return text;
        }

        private @Nullable String read() {
            int begin = json.indexOf('"', at);
            if (begin < 0) {
                return null;
            }
            var text = new StringBuilder();
            for (at = begin + 1; at < json.length() && json.charAt(at) != '"'; at++) {
                text.append(json.charAt(at) == '\\' ? unescaped() : json.charAt(at));
            }
            boolean ended = at < json.length();
            at++;
            return ended ? text.toString() : null;
        }

        /** Ends at the last character of the escape. */
        private char unescaped() {
            at++;
            char escape = at < json.length() ? json.charAt(at) : '"';
            return switch (escape) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> byNumber();
                default -> escape;
            };
        }

        private char byNumber() {
            try {
                int number = Integer.parseInt(json, at + 1, at + 5, 16);
                at += 4;
                return (char) number;
            } catch (NumberFormatException | IndexOutOfBoundsException _) {
                return 'u';
            }
        }
    }
}

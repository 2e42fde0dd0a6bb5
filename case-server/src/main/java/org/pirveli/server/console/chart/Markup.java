package org.pirveli.server.console.chart;

import java.util.Locale;

/** Writes elements of SVG. Every text and every value of an attribute is escaped here. */
final class Markup {

    private final StringBuilder written = new StringBuilder(2_048);

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    Markup open(String name, Object... attributes) {
        tag(name, attributes);
        written.append('>');
        return this;
    }

    /** An element without content. */
    Markup empty(String name, Object... attributes) {
        tag(name, attributes);
        written.append("/>");
        return this;
    }

    /** An element with nothing but a text. */
    Markup text(String name, String text, Object... attributes) {
        open(name, attributes);
        escape(text);
        return close(name);
    }

    Markup close(String name) {
        written.append("</").append(name).append('>');
        return this;
    }

    private void tag(String name, Object... attributes) {
        written.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(attributes[i]).append("=\"");
            escape(value(attributes[i + 1]));
            written.append('"');
        }
    }

    private static String value(Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, "%.1f", number)
                : value.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '&' -> written.append("&amp;");
                case '"' -> written.append("&quot;");
                default -> written.append(letter);
            }
        }
    }

    @Override
    public String toString() {
        return written.toString();
    }
}

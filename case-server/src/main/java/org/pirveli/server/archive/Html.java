package org.pirveli.server.archive;

/** A page while it is written. Whatever is put into it is text, never markup. */
final class Html {

    private final StringBuilder markup = new StringBuilder(8_192);

    Html(String language, String title, String style) {
        markup.append("<html lang=\"").append(language).append("\"><head><title>");
        text(title);
        markup.append("</title><style>").append(style).append("</style></head><body>");
    }

    Html heading(int level, String text) {
        return element("h" + level, "", text);
    }

    Html paragraph(String text) {
        return element("p", "", text);
    }

    /** Lines that stay as they are. */
    Html verbatim(String text) {
        return element("pre", "", text);
    }

    Html beginTable() {
        markup.append("<table>");
        return this;
    }

    /** A line with a name and what stands behind it. */
    Html row(String name, String value) {
        markup.append("<tr>");
        element("th", "", name);
        element("td", "", value);
        markup.append("</tr>");
        return this;
    }

    Html endTable() {
        markup.append("</table>");
        return this;
    }

    Html small(String text) {
        return element("p", " class=\"small\"", text);
    }

    private Html element(String name, String attributes, String text) {
        markup.append('<').append(name).append(attributes).append('>');
        text(text);
        markup.append("</").append(name).append('>');
        return this;
    }

    private void text(String text) {
        text.codePoints()
                .filter(Html::isXml)
                .forEach(each -> {
                    switch (each) {
                        case '<' -> markup.append("&lt;");
                        case '>' -> markup.append("&gt;");
                        case '&' -> markup.append("&amp;");
                        default -> markup.appendCodePoint(each);
                    }
                });
    }

    /** What XML 1.0 can hold. */
    private static boolean isXml(int each) {
        return each == '\n'
                || each == '\t'
                || (each >= 0x20 && each <= 0xD7FF)
                || (each >= 0xE000 && each <= 0xFFFD)
                || each >= 0x10000;
    }

    /** The whole page. */
    String written() {
        return markup + "</body></html>";
    }
}

package org.pirveli.server.console.chart;

/** How what is drawn is told apart: by a pattern and a shade, so never by colour alone. */
public enum Look {
    /** Full. */
    PLAIN,

    /** With slanting lines. */
    HATCHED,

    /** Light, with slanting lines the other way: what is not complete, or was before. */
    LIGHT,

    /** With dots. */
    DOTTED;

    /** Its class in style sheets, and the end of its pattern's id. */
    String word() {
        return switch (this) {
            case PLAIN -> "plain";
            case HATCHED -> "hatched";
            case LIGHT -> "light";
            case DOTTED -> "dotted";
        };
    }
}

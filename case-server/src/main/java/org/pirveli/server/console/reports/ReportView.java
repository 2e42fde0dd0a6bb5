package org.pirveli.server.console.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of a report.
 *
 * @param heads of the columns; those after the first are numbers unless a cell says otherwise
 */
record ReportView(
        List<Figure> figures, @Nullable Chart chart, List<String> heads, List<List<Cell>> rows) {

    /**
     * One cell.
     *
     * @param link to what is behind it, in the console
     */
    record Cell(String text, @Nullable String link, boolean number) {

        static Cell of(String text) {
            return new Cell(text, null, false);
        }

        static Cell number(String text) {
            return new Cell(text, null, true);
        }

        /** A text that leads to what is behind it. */
        static Cell linked(String text, @Nullable Object address) {
            return new Cell(text, page(address), false);
        }

        static Cell linkedNumber(String text, @Nullable Object address) {
            return new Cell(text, page(address), true);
        }

        /** The page that shows what lies at an address of the interface. */
        private static @Nullable String page(@Nullable Object address) {
            return address == null
                    ? null
                    : address.toString().replaceFirst("^/api/v1/", "/console/");
        }
    }
}

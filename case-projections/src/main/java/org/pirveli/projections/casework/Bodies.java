package org.pirveli.projections.casework;

import org.pirveli.api.casework.view.CaseFile;

/** Case files as JSON in a column. */
final class Bodies {

    private static final JsonColumn<CaseFile> COLUMN = new JsonColumn<>(CaseFile.class);

    private Bodies() {}

    static CaseFile read(String body) {
        return COLUMN.read(body);
    }

    static String text(CaseFile file) {
        return COLUMN.text(file);
    }

    static byte[] bytes(CaseFile file) {
        return COLUMN.bytes(file);
    }
}

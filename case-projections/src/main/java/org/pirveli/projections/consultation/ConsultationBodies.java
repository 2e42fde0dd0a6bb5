package org.pirveli.projections.consultation;

import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.projections.casework.JsonColumn;

/** Files of consultations as JSON in a column. */
final class ConsultationBodies {

    private static final JsonColumn<ConsultationFile> COLUMN =
            new JsonColumn<>(ConsultationFile.class);

    private ConsultationBodies() {}

    static ConsultationFile read(String body) {
        return COLUMN.read(body);
    }

    static String text(ConsultationFile file) {
        return COLUMN.text(file);
    }
}

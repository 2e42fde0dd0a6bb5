package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import java.util.List;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.consultation.view.ConsultationSummary;
import org.pirveli.api.consultation.view.DeskBoard;
import org.pirveli.server.rest.consultation.ConsultationController;
import org.pirveli.server.rest.consultation.SessionView;
import org.springframework.core.ParameterizedTypeReference;

/** Every route by which consultations are read. */
final class ConsultationReads {

    private static final String TAG = "consultations";

    static final List<Described> ALL =
            List.of(
                    json(
                            "/api/v1/consultations",
                            "listConsultations",
                            TAG,
                            "Consultations by their properties, the latest first.",
                            ConsultationController.LIST_PARAMETERS,
                            new ParameterizedTypeReference<
                                    Page<ConsultationSummary>>() {}.getType()),
                    json(
                            "/api/v1/consultations/board",
                            "getConsultationBoard",
                            TAG,
                            "What goes on at the desks: who waits, and what each operator has in"
                                    + " hand.",
                            List.of(),
                            DeskBoard.class),
                    json(
                            "/api/v1/consultations/{consultationId}",
                            "getConsultation",
                            TAG,
                            "A consultation with its times, its protocol, and the caller's open"
                                    + " cases.",
                            List.of(),
                            SessionView.class),
                    json(
                            "/api/v1/consultations/{consultationId}/history",
                            "getConsultationHistory",
                            TAG,
                            "Every event of a consultation, with who, when and why.",
                            List.of(),
                            new ParameterizedTypeReference<Page<HistoryEntry>>() {}.getType()));

    private ConsultationReads() {}
}

package org.pirveli.projections.consultation;

import org.pirveli.api.Provenance;
import org.pirveli.api.consultation.event.ConsultationEvent;

/**
 * An event as the log has it.
 *
 * @param sequence its place in the consultation, from 0
 */
record RecordedConsultation(long sequence, ConsultationEvent event, Provenance provenance) {}

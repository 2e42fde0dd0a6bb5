package org.pirveli.server.rest.consultation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.domain.consultation.Protocol;

/**
 * A consultation as its operator sees it.
 *
 * @param asOf the moment of reading, to which running times are counted
 * @param attendedMillis how long operators attended to it
 * @param elapsedMillis from the first answer to the end; {@code null} before the answer
 * @param protocol the steps by which it is led
 * @param callerCases open cases of the same telephone number that the reader may see
 * @param colleagues to whom the reader can hand it over; none unless it is in hand
 */
public record SessionView(
        ConsultationFile consultation,
        Instant asOf,
        long attendedMillis,
        @Nullable Long elapsedMillis,
        List<Protocol.Step> protocol,
        List<CaseSummary> callerCases,
        List<Colleague> colleagues) {}

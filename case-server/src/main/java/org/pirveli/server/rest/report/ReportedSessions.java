package org.pirveli.server.rest.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.consultation.ContactFact;

/**
 * A part of the consultations behind a figure.
 *
 * @param asOf the moment as of which they are known
 * @param nextCursor asks for the part that follows; {@code null} at the end
 */
public record ReportedSessions(
        Instant asOf, List<ReportedSession> items, @Nullable String nextCursor) implements Table {

    static ReportedSessions of(Page<ContactFact> part, Instant asOf) {
        return new ReportedSessions(
                asOf, part.items().stream().map(ReportedSession::of).toList(), part.nextCursor());
    }

    @Override
    public List<String> columns() {
        return List.of(
                "asOf",
                "consultationId",
                "state",
                "channel",
                "direction",
                "unit",
                "operator",
                "offeredAt",
                "answeredAt",
                "endedAt",
                "attendedMillis",
                "elapsedMillis",
                "history");
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
        return items.stream()
                .map(each ->
                        Lines.of(
                                asOf,
                                each.consultationId(),
                                each.state(),
                                each.channel(),
                                each.direction(),
                                each.unit(),
                                each.operator(),
                                each.offeredAt(),
                                each.answeredAt(),
                                each.endedAt(),
                                each.attendedMillis(),
                                each.elapsedMillis(),
                                each.history()));
    }
}

package org.pirveli.server.rest.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.casework.ClockFacts.ClockFact;
import org.pirveli.projections.report.WorkingTime;

/**
 * A part of the cases behind a figure, in the order in which their clocks began.
 *
 * @param asOf the moment as of which they are known
 * @param nextCursor asks for the part that follows; {@code null} at the end
 */
public record ReportedCases(Instant asOf, List<ReportedCase> items, @Nullable String nextCursor)
        implements Table {

    static ReportedCases of(Page<ClockFact> part, Instant asOf, WorkingTime workingTime) {
        return new ReportedCases(
                asOf,
                part.items().stream()
                        .map(fact -> ReportedCase.of(fact, asOf, workingTime))
                        .toList(),
                part.nextCursor());
    }

    @Override
    public List<String> columns() {
        return Stream.concat(Stream.of("asOf"), ReportedCase.COLUMNS.stream()).toList();
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
        return items.stream().map(each -> Lines.joined(Lines.of(asOf), each.line()));
    }
}

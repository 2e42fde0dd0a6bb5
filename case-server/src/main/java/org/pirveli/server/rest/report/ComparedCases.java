package org.pirveli.server.rest.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.projections.report.Verdict;

/**
 * A part of the cases that were held to another promise, in the order of receipt.
 *
 * @param asOf the moment as of which they are known
 * @param policy the other promise
 * @param nextCursor asks for the part that follows; {@code null} at the end
 */
public record ComparedCases(
        Instant asOf, VersionRef policy, List<ComparedCase> items, @Nullable String nextCursor)
        implements Table {

    /**
     * One case.
     *
     * @param wouldBeDueAt when it would have been due under the other promise
     * @param verdict what would have become of it
     */
    public record ComparedCase(ReportedCase reported, Instant wouldBeDueAt, Verdict verdict) {}

    @Override
    public List<String> columns() {
        return Stream.of(
                        List.of("asOf", "comparedPolicy", "comparedPolicyVersion"),
                        List.of("wouldBeDueAt", "verdict"),
                        ReportedCase.COLUMNS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
        return items.stream()
                .map(each ->
                        Lines.joined(
                                Lines.of(
                                        asOf,
                                        policy.id(),
                                        policy.version(),
                                        each.wouldBeDueAt(),
                                        each.verdict()),
                                each.reported().line()));
    }
}

package org.pirveli.server.rest.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.casework.ReplyFacts.ReplyFact;

/**
 * A part of the replies behind a figure, in the order in which they went out.
 *
 * @param asOf the moment as of which they are known
 * @param nextCursor asks for the part that follows; {@code null} at the end
 */
public record ReportedReplies(Instant asOf, List<ReportedReply> items, @Nullable String nextCursor)
        implements Table {

    static ReportedReplies of(Page<ReplyFact> part, Instant asOf) {
        return new ReportedReplies(
                asOf, part.items().stream().map(ReportedReply::of).toList(), part.nextCursor());
    }

    @Override
    public List<String> columns() {
        return Stream.concat(Stream.of("asOf"), ReportedReply.COLUMNS.stream()).toList();
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
        return items.stream().map(each -> Lines.joined(Lines.of(asOf), each.line()));
    }
}

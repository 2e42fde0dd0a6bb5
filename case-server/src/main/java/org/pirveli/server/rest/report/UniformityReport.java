package org.pirveli.server.rest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.report.ReplyDimension;
import org.pirveli.projections.report.UniformityFigures;

/**
 * How uniform the replies are.
 *
 * @param asOf the moment as of which they are known
 * @param from the first date on which they went out; {@code null} means from the beginning
 * @param to the last such date; {@code null} means without end
 * @param cases where the replies behind the figures are
 */
public record UniformityReport(
        Instant asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<ReplyDimension> groupBy,
        UniformityFigures total,
        String cases,
        List<UniformityGroup> groups)
        implements Table {

    /**
     * Replies that are alike.
     *
     * @param template {@code null} also for those that were written freely
     */
    public record UniformityGroup(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String template,
            @Nullable Channel channel,
            @Nullable UnitId unit,
            @Nullable String operator,
            UniformityFigures figures,
            String cases) {}

    @Override
    public List<String> columns() {
        return List.of(
                "asOf",
                "from",
                "to",
                "template",
                "channel",
                "unit",
                "operator",
                "replies",
                "asPublished",
                "edited",
                "free",
                "share",
                "meanDistance",
                "medianDistance",
                "cases");
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
        if (groups.isEmpty()) {
            return Stream.of(
                    line(new UniformityGroup(from, to, null, null, null, null, total, cases)));
        }
        return groups.stream().map(this::line);
    }

    private List<@Nullable Object> line(UniformityGroup group) {
        var figures = group.figures();
        return Lines.of(
                asOf,
                group.from(),
                group.to(),
                group.template(),
                group.channel(),
                group.unit(),
                group.operator(),
                figures.replies(),
                figures.asPublished(),
                figures.edited(),
                figures.free(),
                figures.share(),
                figures.meanDistance(),
                figures.medianDistance(),
                group.cases());
    }
}

package org.pirveli.server.rest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.projections.report.TopicFigures;

/**
 * What came in about each topic.
 *
 * @param asOf the moment as of which it is known
 * @param from the first date of receipt; {@code null} means from the beginning
 * @param to the last date of receipt; {@code null} means without end
 * @param total all cases together; a consultation about several topics counts once
 * @param cases where all the cases are
 * @param consultationsWithoutCase those that were about no case that the reader sees
 * @param topics in the order in which people see them; what is not sorted comes last
 */
public record TopicReport(
        Instant asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        TopicFigures total,
        String cases,
        long consultationsWithoutCase,
        List<TopicLine> topics)
        implements Table {

    /**
     * One topic.
     *
     * @param topic {@code null} for what is not sorted, as are its names
     * @param ka its name in Georgian
     * @param en its name in English
     * @param cases where its cases are
     * @param urgentCases where the urgent ones are
     */
    public record TopicLine(
            @Nullable TopicCode topic,
            @Nullable String ka,
            @Nullable String en,
            TopicFigures figures,
            String cases,
            String urgentCases) {}

    @Override
    public List<String> columns() {
        return List.of(
                "asOf",
                "row",
                "from",
                "to",
                "topic",
                "ka",
                "en",
                "received",
                "urgent",
                "met",
                "metLate",
                "missed",
                "running",
                "cancelled",
                "notMeasured",
                "share",
                "workingMedianSeconds",
                "workingP90Seconds",
                "consultations",
                "cases");
    }

    /** The topics, what is not sorted, and the total last. */
    @Override
    public Stream<List<@Nullable Object>> lines() {
        return Stream.concat(
                topics.stream()
                        .map(each -> line(each.topic() == null ? "UNSORTED" : "TOPIC", each)),
                Stream.of(line("TOTAL", new TopicLine(null, null, null, total, cases, cases))));
    }

    private List<@Nullable Object> line(String row, TopicLine each) {
        var promises = each.figures().promises();
        return Lines.of(
                asOf,
                row,
                from,
                to,
                each.topic(),
                each.ka(),
                each.en(),
                promises.received(),
                each.figures().urgent(),
                promises.met(),
                promises.metLate(),
                promises.missed(),
                promises.running(),
                promises.cancelled(),
                promises.notMeasured(),
                promises.share(),
                Lines.median(promises.working()),
                Lines.p90(promises.working()),
                each.figures().consultations(),
                each.cases());
    }
}

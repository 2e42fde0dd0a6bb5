package org.pirveli.server.rest.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many calls the hotline had each year: as published before, and as recorded here.
 *
 * @param asOf the moment as of which the recorded ones are known
 */
public record HotlineReport(Instant asOf, List<HotlineYear> years) implements Table {

    /** Where a figure comes from. */
    public enum Origin {
        /** Published by the office before it worked with this system. */
        PUBLISHED,

        /** Counted from the calls that are recorded here. */
        RECORDED
    }

    /**
     * One year, in the office's zone.
     *
     * @param calls that came in, answered or not
     * @param answered of them; {@code null} if not published
     * @param asOf the last date that the figure covers
     * @param source where it was published; {@code null} for what is recorded here
     * @param sessions where the calls behind the figure are; {@code null} for what was published
     */
    public record HotlineYear(
            int year,
            Origin origin,
            long calls,
            @Nullable Long answered,
            LocalDate asOf,
            @Nullable String source,
            @Nullable String sessions) {}

    @Override
    public List<String> columns() {
        return List.of("year", "origin", "calls", "answered", "asOf", "source", "sessions");
    }

    @Override
    public Stream<List<@Nullable Object>> lines() {
        return years.stream()
                .map(year ->
                        Lines.of(
                                year.year(),
                                year.origin(),
                                year.calls(),
                                year.answered(),
                                year.asOf(),
                                year.source(),
                                year.sessions()));
    }
}

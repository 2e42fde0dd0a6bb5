package org.pirveli.server.look;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what each reader was shown of cases. */
public final class ReadingPatterns {

    private static final String COUNTS =
            """
            , count(distinct s.stream_id) as shown,
            count(distinct case when s.opened then s.stream_id end) as opened,
            count(distinct case when s.opened and not s.own_unit then s.stream_id end) as elsewhere,
            count(distinct case when s.opened and not s.own_case then s.stream_id end) as unheld,
            count(distinct case when s.in_hour < ? or s.in_hour >= ? then s.stream_id end) as unusual
            from look_seen s join look l on l.look_id = s.look_id
            where s.kind = 'CASE' and s.in_hour >= ? and s.in_hour < ? group by s.user_name, l.role\
            """;

    private final JdbcClient jdbc;
    private final InstantSource machine;

    ReadingPatterns(DataSource dataSource, InstantSource machine) {
        this.jdbc = JdbcClient.create(dataSource);
        this.machine = machine;
    }

    /**
     * A stretch of time.
     *
     * @param opens from when on it is usual to work; the end itself if it never is, as is {@code
     *     closes}
     */
    public record Stretch(Instant begin, Instant end, Instant opens, Instant closes) {}

    /**
     * What one reader was shown in a stretch, or in an hour of it.
     *
     * @param hour {@code null} if the whole stretch was counted as one
     * @param cases how many cases, in lists or by themselves
     * @param opened how many of them by themselves
     * @param outsideUnit how many of those stood in no unit of the reader then
     * @param notAssigned how many of those the reader did not hold then
     * @param unusualHours how many of {@code cases} at times at which nobody is expected to work
     */
    public record Reader(
            @Nullable Instant hour,
            String user,
            Role role,
            int cases,
            int opened,
            int outsideUnit,
            int notAssigned,
            int unusualHours) {}

    /** Now, by the time that looks are recorded with. */
    public Instant now() {
        return machine.instant();
    }

    /** What each reader was shown in a stretch, in the order of hours and names. */
    public List<Reader> in(Stretch stretch, boolean byHour) {
        var hour = byHour ? "s.in_hour" : "cast(null as timestamp(3) with time zone)";
        return jdbc.sql(
                        "select s.user_name, l.role, "
                                + hour
                                + " as at_hour"
                                + COUNTS
                                + (byHour ? ", s.in_hour order by s.in_hour, " : " order by ")
                                + "s.user_name, l.role")
                .params(
                        stored(stretch.opens()),
                        stored(stretch.closes()),
                        stored(stretch.begin()),
                        stored(stretch.end()))
                .query((row, _) -> {
                    var at = row.getObject("at_hour", OffsetDateTime.class);
                    return new Reader(
                            at == null ? null : at.toInstant(),
                            row.getString("user_name"),
                            Role.valueOf(row.getString("role")),
                            row.getInt("shown"),
                            row.getInt("opened"),
                            row.getInt("elsewhere"),
                            row.getInt("unheld"),
                            row.getInt("unusual"));
                })
                .list();
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

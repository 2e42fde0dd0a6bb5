package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Resemblance;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.casework.view.SimilarCase;
import org.pirveli.projections.likeness.LikenessKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Likely duplicates, and earlier cases of the same person. */
public final class SimilarCases {

    /** How many cases are looked at more closely: the newest, should more have a key in common. */
    public static final int MOST_COMPARED = 500;

    private static final Comparator<SimilarCase> LIKELIEST_FIRST =
            Comparator.comparing(SimilarCase::likelyDuplicate, Comparator.reverseOrder())
                    .thenComparing(Likeness::ofPersons, Comparator.reverseOrder())
                    .thenComparing(SimilarCase::subjectSimilarity, Comparator.reverseOrder())
                    .thenComparing(each -> each.summary().receivedAt(), Comparator.reverseOrder())
                    .thenComparing(each -> each.summary().caseId().value());

    private final JdbcClient jdbc;
    private final LikenessKeys keys;
    private final ZoneId office;

    /**
     * Opens the view.
     *
     * @param office the zone whose date says what is due today
     */
    public SimilarCases(DataSource dataSource, LikenessKeys keys, ZoneId office) {
        this.jdbc = JdbcClient.create(dataSource);
        this.keys = keys;
        this.office = office;
    }

    /**
     * Cases that resemble this, the likeliest duplicates first.
     *
     * @param limit how many at most, 1 or more
     */
    public List<SimilarCase> of(Resemblance asked, Sight sight, Instant now, int limit) {
        var likeness = new Likeness(asked, keys, OfficeMoment.of(now, office));
        return candidates(asked, sight)
                .query((row, _) -> Bodies.read(row.getString(1)))
                .list()
                .stream()
                .map(likeness::with)
                .filter(similar -> !similar.signs().isEmpty())
                .sorted(LIKELIEST_FIRST)
                .limit(limit)
                .toList();
    }

    /**
     * Open cases of whoever has this telephone, the newest first.
     *
     * @param phone however it is written
     * @param limit how many at most, 1 or more
     */
    public List<CaseSummary> openOf(String phone, Sight sight, Instant now, int limit) {
        var moment = OfficeMoment.of(now, office);
        return keys.ofPhone(phone)
                .map(digest ->
                        newest(openOf(digest).seenBy(sight), limit)
                                .query((row, _) -> moment.summary(Bodies.read(row.getString(1))))
                                .list())
                .orElse(List.of());
    }

    private static Selection openOf(UUID digest) {
        return new Selection()
                .where("f.queue_rank is not null")
                .where(
                        "exists (select 1 from case_key k where k.case_id = f.case_id"
                                + " and k.kind = ? and k.digest = ?)",
                        KeyRows.PHONE,
                        digest);
    }

    private JdbcClient.StatementSpec candidates(Resemblance asked, Sight sight) {
        var selection =
                new Selection()
                        .where(
                                "(f.subject_id = ? or f.case_id in (select k.case_id from case_key"
                                        + " k where k.digest = any(?)))",
                                asked.subjectId() == null ? new UUID(0, 0) : asked.subjectId(),
                                new SqlArrayValue("uuid", digests(asked).toArray()));
        if (asked.caseId() != null) {
            selection.where("f.case_id <> ?", asked.caseId());
        }
        return newest(selection.seenBy(sight), MOST_COMPARED);
    }

    private JdbcClient.StatementSpec newest(Selection selection, int limit) {
        return selection.on(
                jdbc,
                "select f.body from case_file f",
                " order by f.received_at desc, f.case_id limit " + limit);
    }

    private Set<UUID> digests(Resemblance asked) {
        var digests = new HashSet<UUID>();
        if (asked.phone() != null) {
            keys.ofPhone(asked.phone()).ifPresent(digests::add);
        }
        if (asked.email() != null) {
            digests.add(keys.ofEmail(asked.email()));
        }
        if (asked.subject() != null) {
            digests.addAll(keys.ofSubject(asked.subject()));
        }
        return digests;
    }
}

package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Resemblance;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.casework.view.SimilarCase;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.projections.personal.PersonalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private final PersonalTexts texts;

    /**
     * Opens the view.
     *
     * @param office the zone whose date says what is due today
     * @param texts compared and shown in clear
     */
    public SimilarCases(
            DataSource dataSource, LikenessKeys keys, ZoneId office, PersonalTexts texts) {
        this.texts = texts;
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
        var found =
                candidates(asked, sight).query((row, _) -> Bodies.read(row.getString(1))).list();
        return texts.opened(found, file -> file.caseId().toString()).stream()
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
        var found =
                keys.ofPhone(phone)
                        .map(digest ->
                                newest(openOf(digest).seenBy(sight), limit)
                                        .query((row, _) ->
                                                moment.summary(Bodies.read(row.getString(1))))
                                        .list())
                        .orElse(List.of());
        return texts.opened(found, CaseLines::caseOf);
    }

    private static Selection openOf(UUID phone) {
        return new Selection()
                .where("f.queue_rank is not null")
                .where("f.case_id in (" + with(CaseKeys.PHONE) + ")", phone);
    }

    private JdbcClient.StatementSpec candidates(Resemblance asked, Sight sight) {
        var found = new ArrayList<String>();
        var by = new ArrayList<Object>();
        if (asked.subjectId() != null) {
            found.add("select case_id from case_file where subject_id = ?");
            by.add(asked.subjectId());
        }
        CaseKeys.of(keys, asked.phone(), asked.email(), asked.subject(), null)
                .byColumn()
                .forEach((column, key) -> {
                    found.add(with(column));
                    by.add(key);
                });
        var selection = new Selection();
        if (found.isEmpty()) {
            selection.where("1 = 0");
        } else {
            // each part has an index of its own
            selection.where(
                    "f.case_id in (" + String.join(" union all ", found) + ")", by.toArray());
        }
        if (asked.caseId() != null) {
            selection.where("f.case_id <> ?", asked.caseId());
        }
        return newest(selection.seenBy(sight), MOST_COMPARED);
    }

    private static String with(String column) {
        return "select case_id from case_key where " + column + " = ?";
    }

    private JdbcClient.StatementSpec newest(Selection selection, int limit) {
        return selection.on(
                jdbc,
                "select f.body from case_file f",
                " order by f.received_at desc, f.case_id limit " + limit);
    }
}

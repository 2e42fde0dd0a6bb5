package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseQuery.Order;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.casework.view.Waiting;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.projections.personal.PersonalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Every case file, one by one and in lists. */
public final class CaseFiles {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6,9}-\\d");
    private static final Pattern DIALLED = Pattern.compile("[+(]?\\d[\\d\\s()./-]*");
    private static final int MOST_WORDS = 10;

    private static final String ONE =
            "select f.body, d.sequence_number, d.parked_at from case_file f left join dead_letter d"
                    + " on d.follower = '"
                    + CaseViewsInvoker.PROCESSOR
                    + "' and d.stream = cast(f.case_id as varchar(36))";

    private static final SortKey RECEIVED = SortKey.instant("received_at");
    private static final SortKey REGISTERED = SortKey.instant("registered_at");
    private static final SortKey DUE = SortKey.instant("due_at");
    private static final SortKey CASE = SortKey.uuid("case_id");

    private final JdbcClient jdbc;
    private final ZoneId office;
    private final LikenessKeys likeness;
    private final PersonalTexts texts;

    /**
     * Opens the files.
     *
     * @param office the zone whose date says what is due today
     * @param likeness hides the words that are searched for
     * @param texts what is shown in clear
     */
    public CaseFiles(
            DataSource dataSource, ZoneId office, LikenessKeys likeness, PersonalTexts texts) {
        this.likeness = likeness;
        this.texts = texts;
        jdbc = JdbcClient.create(dataSource);
        this.office = office;
    }

    /** The case, if there is one that the reader may see. */
    public Optional<CaseFile> byId(CaseId caseId, Sight sight, Instant now) {
        return one(new Selection().equal("f.case_id", caseId).seenBy(sight), now);
    }

    /** The case, if there is one that the reader may see. */
    public Optional<CaseFile> byNumber(CaseNumber caseNumber, Sight sight, Instant now) {
        return one(new Selection().equal("f.case_number", caseNumber).seenBy(sight), now);
    }

    private Optional<CaseFile> one(Selection selection, Instant now) {
        return selection
                .on(jdbc, ONE, "")
                .query((row, _) -> standing(Bodies.read(row.getString("body")), row))
                .optional()
                .map(file -> texts.opened(file, file.caseId().toString()))
                .map(file -> ErasedApplicant.told(file, texts))
                .map(OfficeMoment.of(now, office)::read);
    }

    private static CaseFile standing(CaseFile file, ResultSet row) throws SQLException {
        var since = row.getObject("parked_at", OffsetDateTime.class);
        return since == null
                ? file
                : CaseFileDraft.waiting(
                        file, new Waiting(row.getLong("sequence_number"), since.toInstant()));
    }

    /** How many events of these cases the views show; without those that they do not know. */
    public Map<CaseId, Long> versions(Set<CaseId> cases) {
        var versions = new HashMap<CaseId, Long>();
        jdbc.sql("select case_id, version from case_file where case_id = any(?)")
                .param(new SqlArrayValue("uuid", cases.stream().map(CaseId::value).toArray()))
                .query(row -> {
                    versions.put(new CaseId(row.getObject(1, UUID.class)), row.getLong(2));
                });
        return versions;
    }

    /**
     * A part of the list. Words are found by how they begin, up to {@link
     * LikenessKeys#LETTERS_COMPARED} letters, since Georgian inflects their ends; all of them must
     * stand in the subject or the applicant's name. What can be dialled finds the applicants who
     * have that telephone, however it is written.
     *
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<CaseSummary> list(CaseQuery.CaseList query, Instant now) {
        var selection =
                new Selection()
                        .seenBy(query.sight())
                        .in("f.status", query.status())
                        .in("f.outcome", query.outcome())
                        .in("f.topic", query.topic())
                        .in("f.channel", query.channel())
                        .equal("f.assignee", query.assignee())
                        .equal("f.unit", query.unit())
                        .equal("f.subject_id", query.subjectId());
        if (query.receivedFrom() != null) {
            selection.where("f.received_at >= ?", query.receivedFrom());
        }
        if (query.receivedTo() != null) {
            selection.where("f.received_at < ?", query.receivedTo());
        }
        if (query.text() != null && !query.text().isBlank()) {
            find(query.text().strip(), selection);
        }
        return CaseLines.list(
                jdbc, selection, order(query.order()), query, OfficeMoment.of(now, office), texts);
    }

    private void find(String text, Selection selection) {
        if (NUMBER.matcher(text).matches()) {
            selection.where("f.case_number = ?", text);
            return;
        }
        var ways = new ArrayList<String>();
        var values = new ArrayList<Object>();
        ways.add("f.external_reference = ?");
        values.add(text);
        if (DIALLED.matcher(text).matches()) {
            likeness.ofPhone(text)
                    .ifPresent(phone -> {
                        ways.add(recognised(CaseKeys.PHONE + " = ?"));
                        values.add(phone);
                    });
        }
        var words = likeness.wordsAsked(text).stream().limit(MOST_WORDS).toList();
        if (!words.isEmpty()) {
            ways.add(
                    recognised(
                            String.join(
                                    " and ",
                                    Collections.nCopies(words.size(), "words like ? escape '!'"))));
            words.forEach(word -> values.add("%" + word.replaceAll("[!%_]", "!$0") + "%"));
        }
        selection.where("(" + String.join(" or ", ways) + ")", values.toArray());
    }

    private static String recognised(String by) {
        return "f.case_id in (select case_id from case_key where " + by + ")";
    }

    private static Sorted order(Order order) {
        return switch (order) {
            case RECEIVED_DESC -> Sorted.descending(order.name(), RECEIVED, CASE);
            case RECEIVED_ASC -> Sorted.ascending(order.name(), RECEIVED, CASE);
            case REGISTERED_DESC -> Sorted.descending(order.name(), REGISTERED, CASE);
            case REGISTERED_ASC -> Sorted.ascending(order.name(), REGISTERED, CASE);
            case DUE_ASC -> Sorted.ascending(order.name(), DUE, CASE);
        };
    }
}

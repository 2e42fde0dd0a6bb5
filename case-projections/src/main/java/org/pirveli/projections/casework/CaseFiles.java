package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Every case file, one by one and in lists. */
public final class CaseFiles {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6,9}-\\d");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 10;

    private static final SortKey RECEIVED = SortKey.instant("received_at");
    private static final SortKey REGISTERED = SortKey.instant("registered_at");
    private static final SortKey DUE = SortKey.instant("due_at");
    private static final SortKey CASE = SortKey.uuid("case_id");

    private final JdbcClient jdbc;
    private final ZoneId office;

    /**
     * Opens the files.
     *
     * @param office the zone whose date says what is due today
     */
    public CaseFiles(DataSource dataSource, ZoneId office) {
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
                .on(jdbc, "select f.body from case_file f", "")
                .query((row, _) -> row.getString(1))
                .optional()
                .map(Bodies::read)
                .map(OfficeMoment.of(now, office)::read);
    }

    /**
     * Those of some cases that are open and that the reader may see, latest first.
     *
     * @param cases at least one
     */
    public List<CaseSummary> openAmong(
            Collection<CaseId> cases, Sight sight, Instant now, int most) {
        var moment = OfficeMoment.of(now, office);
        return new Selection()
                        .seenBy(sight)
                        .in("f.case_id", cases)
                        .where("f.status <> 'CLOSED'")
                        .on(
                                jdbc,
                                "select f.body from case_file f",
                                " order by f.received_at desc, f.case_id limit " + most)
                        .query((row, _) -> row.getString(1))
                        .list()
                        .stream()
                        .map(body -> moment.summary(Bodies.read(body)))
                        .toList();
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
     * A part of the list. Words are found anywhere in the subject, also as parts of longer words,
     * since Georgian inflects them; all of them must be there.
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
                jdbc, selection, order(query.order()), query, OfficeMoment.of(now, office));
    }

    private static void find(String text, Selection selection) {
        if (NUMBER.matcher(text).matches()) {
            selection.where("f.case_number = ?", text);
            return;
        }
        var words =
                SPACES.splitAsStream(ViewRow.searchable(text))
                        .limit(MOST_WORDS)
                        .map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%")
                        .toList();
        var like =
                String.join(
                        " and ", words.stream().map(_ -> "f.search like ? escape '!'").toList());
        var values = new ArrayList<Object>(words);
        values.addFirst(text);
        selection.where("(f.external_reference = ? or (" + like + "))", values.toArray());
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

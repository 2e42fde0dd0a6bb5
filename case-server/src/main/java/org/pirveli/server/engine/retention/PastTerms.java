package org.pirveli.server.engine.retention;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.domain.retention.RetentionRule;
import org.pirveli.domain.retention.RetentionRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Finds persons of whom one case at least is kept no longer. Whether they are to be erased is
 * judged for each of them; nobody else needs to be asked about.
 */
final class PastTerms {

    private static final String NOT_ERASED =
            " and not exists (select 1 from subject_record s where s.subject_id = r.subject_id and"
                    + " s.state = 'ERASED')";

    private final JdbcClient jdbc;

    PastTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many there are.
     *
     * @param persons by their ids
     * @param cases those that are kept no longer
     */
    record Count(int persons, int cases) {}

    /**
     * Persons, in the order of their ids.
     *
     * @param by the rules whose cases to look for
     * @param behind the last one of the part before; {@code null} for the first part
     * @param erased whether to find those, too, who are erased
     */
    List<SubjectId> of(
            List<RetentionRule> by,
            RetentionRules rules,
            @Nullable SubjectId behind,
            boolean erased,
            int most) {
        return asked(
                        "select distinct r.subject_id from case_registry r where ",
                        by,
                        rules,
                        " and r.subject_id > ?"
                                + (erased ? "" : NOT_ERASED)
                                + " order by r.subject_id limit "
                                + most)
                .param(behind == null ? new UUID(0, 0) : behind.value())
                .query((row, _) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many there are who are not erased, and how many of their cases are kept no longer. */
    Count count(RetentionRule by, RetentionRules rules) {
        return asked(
                        "select count(distinct r.subject_id), count(*) from case_registry r where ",
                        List.of(by),
                        rules,
                        NOT_ERASED)
                .query((row, _) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }

    private JdbcClient.StatementSpec asked(
            String select, List<RetentionRule> by, RetentionRules rules, String more) {
        var values = new ArrayList<Object>();
        for (var rule : by) {
            values.add(
                    new SqlArrayValue(
                            "varchar", rule.outcomes().stream().map(Enum::name).toArray()));
            values.add(rules.closedBefore(rule).atOffset(ZoneOffset.UTC));
        }
        var any =
                String.join(
                        " or ",
                        Collections.nCopies(by.size(), "(r.outcome = any(?) and r.closed_at < ?)"));
        return jdbc.sql(select + "(" + any + ")" + more).params(values);
    }
}

package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.value.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conditions of a question to the tables, with their values in order. */
public final class Selection {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition, with the values for its marks in order. */
    public Selection where(String condition, Object... given) {
        conditions.add(condition);
        for (var value : given) {
            values.add(stored(value));
        }
        return this;
    }

    /** Only rows with one of these values; all if none is given. */
    public Selection in(String column, Collection<?> allowed) {
        return allowed.isEmpty() ? this : oneOf(column, allowed);
    }

    private Selection oneOf(String column, Collection<?> allowed) {
        if (allowed.isEmpty()) {
            return where("1 = 0");
        }
        var marks = String.join(", ", Collections.nCopies(allowed.size(), "?"));
        return where("%s in (%s)".formatted(column, marks), allowed.toArray());
    }

    /** Only rows with this value; all if it is {@code null}. */
    public Selection equal(String column, @Nullable Object value) {
        return value == null ? this : where(column + " = ?", value);
    }

    /** Only cases that the reader may see; the case is {@code f}. */
    Selection seenBy(Sight sight) {
        equal("f.client", sight.client());
        if (sight.units() != null) {
            oneOf("f.unit", sight.units());
        }
        if (sight.restricted()) {
            return this;
        }
        var named = sight.named();
        return named == null
                ? where("f.restricted = false")
                : where(
                        "(f.restricted = false or f.assignee = ? or f.registered_by = ?)",
                        named,
                        named);
    }

    /** Empty, or the conditions behind a {@code where}. */
    public String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** What belongs to the marks in them, in order. */
    public List<Object> values() {
        return values;
    }

    /** The question, with what comes before and after its conditions. */
    public JdbcClient.StatementSpec on(JdbcClient jdbc, String before, String after) {
        return jdbc.sql(before + sql() + after).params(values);
    }

    /** A value as the drivers take it. */
    static Object stored(Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> word -> word.name();
            case UnitId unit -> unit.value();
            case OperatorId operator -> operator.value();
            case TopicCode topic -> topic.value();
            case SubjectId subject -> subject.value();
            case CaseId caseId -> caseId.value();
            case CaseNumber number -> number.value();
            case ConsultationId consultation -> consultation.value();
            default -> value;
        };
    }
}

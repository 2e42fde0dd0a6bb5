package org.pirveli.server.imports;

import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.rest.problem.FaultKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The first errors of an import; the others are only counted, as refused rows. */
@Component
final class ImportErrors {

    /** More help nobody: whoever has that many has one mistake. */
    static final int KEPT = 100;

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ImportErrors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what fits, in the running transaction. */
    void keep(ImportId importId, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        int place =
                jdbc.sql("select count(*) from case_import_error where import_id = ?")
                        .param(importId.value())
                        .query(Integer.class)
                        .single();
        for (var error : errors.subList(0, Math.min(errors.size(), KEPT - place))) {
            var fault = error.fault();
            jdbc.sql(
                            "insert into case_import_error (import_id, place, line, field, code,"
                                    + " fault, fault_values) values (?, ?, ?, ?, ?, ?, ?)")
                    .param(importId.value())
                    .param(place++)
                    .param(error.line())
                    .param(field(error))
                    .param(error.code().name())
                    .param(fault == null ? null : fault.name())
                    .param(RestJson.MAPPER.writeValueAsString(error.values()))
                    .update();
        }
    }

    /**
     * The field that a fault is told at. A name that the office does not know is a word of the
     * sender's, and may be anybody's name: then it is the record in which it stands.
     */
    private static String field(RowError error) {
        return error.fault() == FaultKind.UNKNOWN
                ? error.field().substring(0, Math.max(0, error.field().lastIndexOf('/')))
                : error.field();
    }

    List<RowError> of(ImportId importId) {
        return jdbc.sql("select * from case_import_error where import_id = ? order by place")
                .param(importId.value())
                .query((row, _) -> {
                    var fault = row.getString("fault");
                    return new RowError(
                            row.getLong("line"),
                            row.getString("field"),
                            RefusalCode.valueOf(row.getString("code")),
                            fault == null ? null : FaultKind.valueOf(fault),
                            RestJson.MAPPER.readValue(row.getString("fault_values"), VALUES));
                })
                .list();
    }
}

package org.pirveli.server.idempotency;

import java.util.Optional;
import javax.sql.DataSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of answers given to requests with an idempotency key. */
@Component
class StoredAnswers {

    /** A twin on another node holds the row for as long as its transaction takes. */
    private static final int SECONDS_FOR_TWINS = 2;

    private final JdbcClient jdbc;
    private final JdbcClient impatient;

    StoredAnswers(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        var template = new JdbcTemplate(dataSource);
        template.setQueryTimeout(SECONDS_FOR_TWINS);
        impatient = JdbcClient.create(template);
    }

    /**
     * The answer that was given before.
     *
     * @throws Refused if the key came with another body
     */
    Optional<String> find(KeyedRequest request) {
        return jdbc.sql("select body, answer from idempotency where scope = ?")
                .param(request.scope())
                .query((row, _) -> {
                    if (!row.getString(1).equals(request.body())) {
                        throw new Refused(RefusalCode.IDEMPOTENCY_CONFLICT);
                    }
                    return row.getString(2);
                })
                .optional();
    }

    /**
     * Keeps an answer, in the running transaction.
     *
     * @param answer what has to be said again, and nothing of a person
     */
    void keep(KeyedRequest request, String answer) {
        impatient
                .sql("insert into idempotency (scope, body, answer) values (?, ?, ?)")
                .params(request.scope(), request.body(), answer)
                .update();
    }

    /** Forgets what is older than two days, by the database's clock. */
    int forgetOld() {
        return jdbc.sql(
                        "delete from idempotency"
                                + " where stored_at < current_timestamp - interval '48' hour")
                .update();
    }
}

package org.pirveli.server.engine.rules;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which objects of the rules there are, and how many events each is made of: written in the
 * transaction of the events, so never behind the log.
 */
final class RuleStreams {

    private final JdbcClient jdbc;

    RuleStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<RuleStream, Long> versions() {
        var versions = new HashMap<RuleStream, Long>();
        jdbc.sql("select stream, version from rule_stream")
                .query(row -> {
                    versions.put(RuleStream.named(row.getString(1)), row.getLong(2));
                });
        return versions;
    }

    /** Rises with every change, and with nothing else. */
    long changes() {
        return jdbc.sql("select coalesce(sum(version), 0) from rule_stream")
                .query(Long.class)
                .single();
    }

    void put(RuleStream stream, long version) {
        int known =
                jdbc.sql("update rule_stream set version = ? where stream = ?")
                        .param(version)
                        .param(stream.name())
                        .update();
        if (known == 0) {
            jdbc.sql("insert into rule_stream (stream, version) values (?, ?)")
                    .param(stream.name())
                    .param(version)
                    .update();
        }
    }
}

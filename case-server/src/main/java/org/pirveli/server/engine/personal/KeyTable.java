package org.pirveli.server.engine.personal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The keys of persons, each wrapped by the master key, and the ledger of those who were erased.
 * Every question is a transaction of its own: asked within one of the other database, it would keep
 * its connection until that one ends, and starve those whom that one waits for.
 */
final class KeyTable {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    KeyTable(KeyStore store) {
        this.jdbc = store.jdbc();
        this.transaction = store.transaction();
    }

    /** The wrapped keys of these, as far as there are any. */
    Map<SubjectId, byte[]> find(Collection<SubjectId> subjects) {
        var found = new HashMap<SubjectId, byte[]>();
        transaction.executeWithoutResult(_ ->
                jdbc.sql("select subject_id, wrapped from subject_key where subject_id = any(?)")
                        .param(ids(subjects))
                        .query(row -> {
                            found.put(new SubjectId(row.getObject(1, UUID.class)), row.getBytes(2));
                        }));
        return found;
    }

    /** Those of these who were erased. */
    Set<SubjectId> erased(Collection<SubjectId> subjects) {
        var found = new HashSet<SubjectId>();
        transaction.executeWithoutResult(_ ->
                jdbc.sql("select subject_id from erased_subject where subject_id = any(?)")
                        .param(ids(subjects))
                        .query(row -> {
                            found.add(new SubjectId(row.getObject(1, UUID.class)));
                        }));
        return found;
    }

    /** Everyone who was erased. */
    Set<SubjectId> erased() {
        var found = new HashSet<SubjectId>();
        transaction.executeWithoutResult(_ ->
                jdbc.sql("select subject_id from erased_subject")
                        .query(row -> {
                            found.add(new SubjectId(row.getObject(1, UUID.class)));
                        }));
        return found;
    }

    /**
     * Keeps new keys; all of them, or none.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody was quicker with one
     */
    void keep(Map<SubjectId, byte[]> wrapped) {
        transaction.executeWithoutResult(_ ->
                wrapped.forEach((subject, key) ->
                        jdbc.sql("insert into subject_key (subject_id, wrapped) values (?, ?)")
                                .param(subject.value())
                                .param(key)
                                .update()));
    }

    /**
     * Notes that someone is erased, and destroys the key; both at once, and any number of times.
     */
    void erase(SubjectId subject) {
        transaction.executeWithoutResult(_ -> {
            if (erased(List.of(subject)).isEmpty()) {
                jdbc.sql("insert into erased_subject (subject_id) values (?)")
                        .param(subject.value())
                        .update();
            }
            jdbc.sql("delete from subject_key where subject_id = ?")
                    .param(subject.value())
                    .update();
        });
    }

    /** Destroys what should have been destroyed: a restored store may have brought it back. */
    int eraseAgain() {
        return jdbc.sql(
                        "delete from subject_key where subject_id in"
                                + " (select subject_id from erased_subject)")
                .update();
    }

    /** A page of wrapped keys, in the order of their subjects. */
    Map<SubjectId, byte[]> after(@Nullable SubjectId last, int limit) {
        var page = new java.util.LinkedHashMap<SubjectId, byte[]>();
        var from = last == null ? new UUID(0, 0) : last.value();
        jdbc.sql(
                        "select subject_id, wrapped from subject_key where subject_id > ? order by"
                                + " subject_id limit "
                                + limit)
                .param(from)
                .query(row -> {
                    page.put(new SubjectId(row.getObject(1, UUID.class)), row.getBytes(2));
                });
        return page;
    }

    /** Puts wrapped keys in the place of others, where those have not been destroyed meanwhile. */
    void replace(Map<SubjectId, byte[]> wrapped) {
        transaction.executeWithoutResult(_ ->
                wrapped.forEach((subject, key) ->
                        jdbc.sql("update subject_key set wrapped = ? where subject_id = ?")
                                .param(key)
                                .param(subject.value())
                                .update()));
    }

    private static SqlArrayValue ids(Collection<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }
}

package org.pirveli.server.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.personal.PersonalContents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps drafts. A draft is written over without a word: it is one person's, and the latest counts.
 */
public final class Drafts {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final PersonalContents contents;
    private final OfficeClock clock;

    Drafts(JdbcClient jdbc, PersonalContents contents, OfficeClock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Saves one, in the place of an earlier one.
     *
     * @param subject whom it is about
     * @return when it was saved
     * @throws Refused if the person was erased
     */
    public Instant save(
            DraftKey key, SubjectId subject, @Nullable Integer version, String content) {
        var now = clock.instant();
        var encrypted = encrypted(key, subject, content);
        if (!update(key, subject, version, now, encrypted)) {
            try {
                insert(key, subject, version, now, encrypted);
            } catch (DuplicateKeyException _) {
                update(key, subject, version, now, encrypted);
            }
            jdbc.sql("delete from draft where user_name = ? and saved_at < ?")
                    .params(key.user(), now.minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
        }
        return now;
    }

    private boolean update(
            DraftKey key,
            SubjectId subject,
            @Nullable Integer version,
            Instant now,
            byte[] content) {
        return jdbc.sql(
                                "update draft set subject_id = ?, saved_at = ?, version = ?,"
                                    + " content = ? where user_name = ? and about = ? and about_id"
                                    + " = ? and part = ?")
                        .param(subject.value())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(version)
                        .param(content)
                        .params(named(key))
                        .update()
                > 0;
    }

    private void insert(
            DraftKey key,
            SubjectId subject,
            @Nullable Integer version,
            Instant now,
            byte[] content) {
        jdbc.sql(
                        "insert into draft (subject_id, saved_at, version, content, user_name,"
                                + " about, about_id, part) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(subject.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(version)
                .param(content)
                .params(named(key))
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    private record Row(
            SubjectId subject, Instant savedAt, @Nullable Integer version, byte[] content) {}

    /** The draft of a name; empty if there is none, or nobody can read it any more. */
    public Optional<Draft> find(DraftKey key) {
        return jdbc.sql(
                        "select subject_id, saved_at, version, content from draft where user_name ="
                                + " ? and about = ? and about_id = ? and part = ?")
                .params(named(key))
                .query((row, _) ->
                        new Row(
                                new SubjectId(row.getObject(1, UUID.class)),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, Integer.class),
                                row.getBytes(4)))
                .optional()
                .flatMap(row -> opened(key, row));
    }

    /** Throws one away. */
    public void discard(DraftKey key) {
        jdbc.sql(
                        "delete from draft where user_name = ? and about = ? and about_id = ? and"
                                + " part = ?")
                .params(named(key))
                .update();
    }

    /** Throws all of them away that are about someone. */
    void forget(SubjectId subject) {
        jdbc.sql("delete from draft where subject_id = ?").param(subject.value()).update();
    }

    private static List<Object> named(DraftKey key) {
        return List.of(key.user(), key.about().name(), key.id(), key.part());
    }

    private byte[] encrypted(DraftKey key, SubjectId subject, String content) {
        var stored = new ByteArrayOutputStream();
        try (var clear = contents.toWriteWith(subject).encrypting(stored, key.place())) {
            clear.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not break off", e);
        }
        return stored.toByteArray();
    }

    private Optional<Draft> opened(DraftKey key, Row row) {
        try (var clear =
                contents.toReadWith(row.subject())
                        .opening(new ByteArrayInputStream(row.content()), key.place())) {
            return Optional.of(
                    new Draft(
                            row.savedAt(),
                            row.version(),
                            new String(clear.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (Refused _) {
            return Optional.empty();
        } catch (IOException changed) {
            throw new UncheckedIOException("the draft does not open", changed);
        }
    }
}

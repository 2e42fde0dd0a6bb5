package org.pirveli.server.engine.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.NoteAdded;
import org.pirveli.projections.personal.PersonalTexts;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PersonalTextsTest {

    private static final String TEXT = "ნინო ნიმუშაძე";
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final String STREAM = CASE.toString();

    private final KeyStore store =
            new KeyStore(
                    new KeyStoreAddress(
                            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
    private final KeyTable table = new KeyTable(store);
    private final AtomicLong nanos = new AtomicLong();
    @TempDir Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    private SubjectKeys node() {
        return new SubjectKeys(
                table,
                new MasterKey(folder.resolve("master.json"), true),
                UUID::randomUUID,
                nanos::get);
    }

    private static NoteAdded note(SubjectId subject, String text) {
        return new NoteAdded(CASE, subject, text);
    }

    private static NoteAdded stored(SubjectKeys keys, SubjectId subject) {
        return (NoteAdded) new EventTexts(keys).encrypted(note(subject, TEXT), STREAM);
    }

    @Test
    void a_text_opens_where_it_stands_on_every_node() {
        var subject = new SubjectId(UUID.randomUUID());
        var stored = stored(node(), subject);

        assertThat(stored.text()).doesNotContain(TEXT);
        assertThat(new EventTexts(node()).opened(stored, STREAM)).isEqualTo(note(subject, TEXT));
        assertThat(new StoredTexts(node()).opened(stored, STREAM).text()).isEqualTo(TEXT);
    }

    @Test
    void equal_texts_of_one_person_are_stored_unlike_each_other() {
        var keys = node();
        var subject = keys.newSubject();
        var one = EncryptedText.parse(stored(keys, subject).text());
        var other = EncryptedText.parse(stored(keys, subject).text());

        assertThat(one.hash()).isNotEqualTo(other.hash());
        assertThat(one.content()).isNotEqualTo(other.content());
    }

    @Test
    void a_text_that_was_moved_or_changed_does_not_open() {
        var keys = node();
        var texts = new EventTexts(keys);
        var stored = stored(keys, keys.newSubject());
        var other = new UUID(1, 2).toString();
        var stranger = keys.newSubject();

        assertThatThrownBy(() -> texts.opened(stored, other)).isInstanceOf(Unopened.class);
        assertThatThrownBy(() -> texts.opened(note(stranger, stored.text()), STREAM))
                .isInstanceOf(Unopened.class);
        for (var forged :
                new String[] {
                    stored.text().replace(stored.subjectId().toString(), stranger.toString()),
                    stored.text().replace("NoteAdded", "CaseReleased"),
                    stored.text().replace(".text.", ".reason."),
                    flipped(stored.text(), stored.text().lastIndexOf('.') - 5),
                    flipped(stored.text(), stored.text().length() - 5),
                    "in clear"
                }) {
            assertThatThrownBy(() ->
                            new StoredTexts(keys).opened(note(stored.subjectId(), forged), STREAM))
                    .isInstanceOf(Unopened.class);
        }
    }

    private static String flipped(String text, int at) {
        var changed = new StringBuilder(text);
        changed.setCharAt(at, text.charAt(at) == 'A' ? 'B' : 'A');
        return changed.toString();
    }

    /** Encrypted when the form was decided on; what is stored opens for ever. */
    @Test
    void a_text_of_the_first_form_opens() throws Exception {
        var key = new SubjectKey(new byte[SubjectKey.BYTES]);
        var text =
                EncryptedText.parse(
                        Files.readString(
                                        Path.of("src/test/resources/personal/first-form.txt"),
                                        StandardCharsets.UTF_8)
                                .strip());

        assertThat(text.event()).isEqualTo("ApplicationRegistered");
        assertThat(text.field()).isEqualTo("applicant/name");
        assertThat(key.opened(text.in(STREAM), text)).isEqualTo(TEXT);
    }

    @Test
    void what_was_erased_reads_as_such_on_every_node_within_five_seconds() {
        var here = node();
        var elsewhere = node();
        var subject = here.newSubject();
        var stored = stored(here, subject);
        assertThat(new EventTexts(elsewhere).opened(stored, STREAM)).isEqualTo(note(subject, TEXT));

        here.erase(subject);
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());

        for (var node : new SubjectKeys[] {here, elsewhere}) {
            assertThat(new EventTexts(node).opened(stored, STREAM))
                    .isEqualTo(note(subject, PersonalTexts.ERASED));
            assertThat(new StoredTexts(node).opened(stored, STREAM).text())
                    .isEqualTo(PersonalTexts.ERASED);
            assertThat(new StoredTexts(node).clear(stored.text(), STREAM)).isEmpty();
            assertThatThrownBy(() -> stored(node, subject))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.code())
                                            .isEqualTo(RefusalCode.SUBJECT_ERASED));
        }
    }

    @Test
    void a_key_that_a_restored_store_brings_back_is_destroyed_again() {
        var keys = node();
        var subject = keys.newSubject();
        var wrapped = table.find(Set.of(subject));
        keys.erase(subject);
        table.keep(wrapped);

        assertThat(table.eraseAgain()).isEqualTo(1);
        assertThat(table.find(Set.of(subject))).isEmpty();
    }

    @Test
    void a_lost_key_is_not_taken_for_an_erasure() {
        var keys = node();
        var subject = new SubjectId(UUID.randomUUID());
        assertThatThrownBy(() -> keys.toReadWith(Set.of(subject)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(subject.toString());
    }

    @Test
    void after_a_rotation_everything_opens_and_nothing_hangs_on_the_old_master_key()
            throws Exception {
        var before = node();
        var subject = before.newSubject();
        var stored = stored(before, subject);
        var file = folder.resolve("master.json");
        var old = Files.readString(file);

        long done = new KeyRotation(table, new MasterKey(file, false)).run();
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());

        assertThat(done).isPositive();
        assertThat(new EventTexts(before).opened(stored, STREAM)).isEqualTo(note(subject, TEXT));
        assertThat(new EventTexts(node()).opened(stored, STREAM)).isEqualTo(note(subject, TEXT));
        Files.writeString(file, old);
        var outdated = node();
        assertThatThrownBy(() -> outdated.toReadWith(Set.of(subject)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_master_key_is_for_the_server_s_user_alone() throws Exception {
        node();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("master.json"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> new MasterKey(folder.resolve("another.json"), false))
                .hasMessageContaining("pirveli.keys.master");
    }
}

package org.pirveli.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.audit.archive.Finding.Kind;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SigningKey;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ExportsTest {

    @TempDir Path folder;

    @Test
    void an_untouched_export_holds_whatever_its_size() throws Unusable {
        for (int size : new int[] {1, 2, 3, 7, 8, 100, 257, 1_000}) {
            var log = PaperLog.of(size, 10, new Random(size));
            var verdict = verified(log, export(log), null);
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.holds()).isTrue();
            assertThat(verdict.checkpoints()).isEqualTo(log.notes.size());
            assertThat(verdict.witnessed()).isNull();
        }
    }

    @Test
    void any_period_of_the_log_holds_by_itself() throws Unusable {
        var random = new Random(5);
        var log = PaperLog.of(300, 20, random);
        for (int i = 0; i < 50; i++) {
            int from = random.nextInt(301);
            int to = from + random.nextInt(301 - from);
            var file = folder.resolve("period.zip");
            log.export(file, from, to);
            assertThat(verified(log, file, null).findings()).isEmpty();
            assertThat(verified(log, file, null).holds()).isTrue();
        }
    }

    @Test
    void every_line_is_read_back_byte_for_byte() {
        var log = PaperLog.of(200, 50, new Random(3));
        for (int i = 0; i < 200; i++) {
            var line = new EventLine((long) i, log.events.get(i)).written();
            assertThat(EventLine.parse(line).written()).isEqualTo(line);
            assertThat(EventLine.parse(line).event().leaf()).isEqualTo(log.leaves.get(i));
        }
    }

    @Test
    void what_a_witness_saw_is_compared() throws Unusable {
        var log = PaperLog.of(100, 5, new Random(8));
        var seen = log.lastNote();
        log.grow(100, 5, new Random(9));
        var verdict = verified(log, export(log), Checkpoint.parse(seen.text()));
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.witnessed()).isNotNull();
    }

    @Test
    void a_log_that_was_rolled_back_behind_its_witness_is_found() throws Unusable {
        var log = PaperLog.of(100, 5, new Random(8));
        var old = export(log);
        log.grow(1, 5, new Random(9));
        var verdict = verified(log, old, Checkpoint.parse(log.lastNote().text()));
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.findings()).extracting(Finding::kind).containsOnly(Kind.ROLLED_BACK);
    }

    @Test
    void a_history_rewritten_and_signed_anew_is_found_by_the_witness_alone() throws Unusable {
        var log = PaperLog.of(100, 5, new Random(8));
        var other = log.rewrittenAt(60);
        var seen = Checkpoint.parse(log.lastNote().text());
        other.grow(50, 5, new Random(12));
        assertThat(verified(other, export(other), null).holds()).isTrue();
        var verdict = verified(other, export(other), seen);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.findings()).extracting(Finding::kind).containsOnly(Kind.ROLLED_BACK);
    }

    @Test
    void an_export_signed_by_another_key_is_broken() throws Unusable {
        var log = PaperLog.of(50, 5, new Random(8));
        var stranger = SigningKey.generate("ombudsman.example/log", KeyKind.LOG).verifier();
        var verdict = Verification.of(export(log), new Trust(List.of(stranger)), null);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.checkpoint()).isNull();
        assertThat(verdict.findings())
                .extracting(Finding::kind)
                .containsOnly(Kind.CHECKPOINT_NOT_SIGNED);
    }

    private Path export(PaperLog log) {
        var file = folder.resolve("export.zip");
        log.export(file);
        return file;
    }

    private static Verdict verified(PaperLog log, Path file, @Nullable Checkpoint seen)
            throws Unusable {
        return Verification.of(file, log.trust, seen == null ? null : new Witnessed(seen, ""));
    }
}

package org.pirveli.audit.tool;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Manifest;
import org.pirveli.audit.archive.Trust;
import org.pirveli.audit.archive.Unusable;
import org.pirveli.audit.archive.Verdict;
import org.pirveli.audit.archive.Verification;
import org.pirveli.audit.archive.Witnessed;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.note.VerifierKey;

/** Checks an export, and says what came of it. */
final class Verifying {

    private static final int SHOWN = 200;

    private Verifying() {}

    static int run(String file, Options options, PrintStream out) throws Unusable {
        options.allow("key", "witness", "witness-key");
        var trust = new Trust(Options.keys(options.need("key")));
        var witnessed = witnessed(options, trust);
        var verdict = Verification.of(Options.path(file), trust, witnessed);
        tell(verdict, out);
        if (!verdict.holds()) {
            out.printf("BROKEN     %d findings%n", verdict.found());
            return PirveliVerify.BROKEN;
        }
        if (witnessed != null && verdict.witnessed() == null) {
            throw new Unusable(
                    "The events do not reach to the "
                            + witnessed.checkpoint().size()
                            + " that the witness saw, or prove nothing of it: ask for another"
                            + " export, or leave out"
                            + " --witness.");
        }
        out.println(
                "HOLDS      Every event is as it was sealed, in its place, and none is missing;"
                        + " every text told is the one that was encrypted.");
        return PirveliVerify.HOLDS;
    }

    private static @Nullable Witnessed witnessed(Options options, Trust trust) throws Unusable {
        var file = options.find("witness");
        var keyFile = options.find("witness-key");
        if (file.isEmpty()) {
            if (keyFile.isPresent()) {
                throw new Unusable("--witness-key is of use only with --witness.");
            }
            return null;
        }
        var note = note(file.get());
        var checkpoint = checkpoint(file.get(), note);
        if (!trust.signed(note, checkpoint)) {
            throw new Unusable(file.get() + " is not signed by the key of the log.");
        }
        var by = keyFile.isPresent() ? cosigner(note, Options.keys(keyFile.get())) : "";
        return new Witnessed(checkpoint, by);
    }

    private static String cosigner(SignedNote note, List<VerifierKey> keys) throws Unusable {
        return keys.stream()
                .filter(key -> key.kind() == KeyKind.WITNESS && key.signed(note))
                .map(VerifierKey::name)
                .findFirst()
                .orElseThrow(() -> new Unusable("The witness did not sign its checkpoint."));
    }

    static SignedNote note(String file) throws Unusable {
        try {
            return SignedNote.parse(Options.content(file));
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(file + " is no signed note: " + wrong.getMessage(), wrong);
        }
    }

    static Checkpoint checkpoint(String file, SignedNote note) throws Unusable {
        try {
            return Checkpoint.parse(note.text());
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(file + " is no checkpoint: " + wrong.getMessage(), wrong);
        }
    }

    private static void tell(Verdict verdict, PrintStream out) {
        out.println("events     " + events(verdict.manifest()));
        var checkpoint = verdict.checkpoint();
        if (checkpoint != null) {
            out.printf("log        %s%n", checkpoint.origin());
            out.printf("checkpoint %d events, root %s%n", checkpoint.size(), checkpoint.root());
            out.printf("on the way %d more checkpoints%n", verdict.checkpoints());
        }
        out.printf(
                "texts      %d told and proved, %d not told (erased, or kept back)%n",
                verdict.texts(), verdict.kept());
        out.println("rollback   " + rollback(verdict.witnessed()));
        verdict.findings().stream()
                .limit(SHOWN)
                .forEach(each -> out.printf("%s%n    %s%n", each.kind(), each.text()));
        if (verdict.found() > SHOWN) {
            out.printf("… and %d more%n", verdict.found() - SHOWN);
        }
    }

    private static String events(Manifest manifest) {
        return switch (manifest) {
            case Manifest.Range range ->
                    "%d to %d of %d".formatted(range.from(), range.to() - 1, range.size());
            case Manifest.Stream stream ->
                    "all %d of stream %s, in a log of %d"
                            .formatted(
                                    stream.events(),
                                    stream.stream().replaceAll("[^ -~]", "?"),
                                    stream.size());
        };
    }

    private static String rollback(@Nullable Witnessed witnessed) {
        return witnessed == null
                ? "not checked: there is no witness to compare with"
                : "checked against the %d events that %s saw"
                        .formatted(
                                witnessed.checkpoint().size(),
                                witnessed.by().isEmpty()
                                        ? "a witness (whose signature nobody asked for)"
                                        : witnessed.by());
    }
}

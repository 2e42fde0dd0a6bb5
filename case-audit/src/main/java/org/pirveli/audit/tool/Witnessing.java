package org.pirveli.audit.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.pirveli.audit.archive.Trust;
import org.pirveli.audit.archive.Unusable;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.Growth;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.note.SigningKey;
import org.pirveli.audit.tree.Hash;

/**
 * Remembers the last checkpoint of a log, on a machine that the office does not run, and cosigns
 * the next one only if it grew out of it.
 */
final class Witnessing {

    private final Trust trust;
    private final SigningKey self;
    private final Path state;

    private Witnessing(Trust trust, SigningKey self, Path state) {
        this.trust = trust;
        this.self = self;
        this.state = state;
    }

    static int run(Options options, PrintStream out) throws Unusable {
        options.allow("growth", "state", "key", "witness-key");
        var witness =
                new Witnessing(
                        new Trust(Options.keys(options.need("key"))),
                        key(options.need("witness-key")),
                        Options.path(options.need("state")));
        return witness.answer(growth(options.need("growth")), out);
    }

    /** One at a time: two that know the same must not cosign what grew apart. */
    private int answer(Growth growth, PrintStream out) throws Unusable {
        var lock = state.resolveSibling(state.getFileName() + ".lock");
        try (var channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            var refusal = held.isValid() ? refusal(growth) : Optional.of("The state is in use.");
            if (refusal.isPresent()) {
                out.println("REFUSED   " + refusal.get());
                return PirveliVerify.BROKEN;
            }
            out.print(cosign(growth.checkpoint()));
            return PirveliVerify.HOLDS;
        } catch (IOException refused) {
            throw new Unusable("The state cannot be kept: " + refused.getMessage(), refused);
        }
    }

    private static SigningKey key(String file) throws Unusable {
        try {
            var key = SigningKey.parse(Options.content(file));
            if (key.verifier().kind() != KeyKind.WITNESS) {
                throw new Unusable(file + " is no key of a witness.");
            }
            return key;
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(file + " holds no private key: " + wrong.getMessage(), wrong);
        }
    }

    private static Growth growth(String file) throws Unusable {
        try {
            return Growth.parse(Options.content(file));
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(file + " tells of no growth: " + wrong.getMessage(), wrong);
        }
    }

    private Optional<String> refusal(Growth growth) throws Unusable {
        var next = Verifying.checkpoint("The growth", growth.checkpoint());
        if (!trust.signed(growth.checkpoint(), next)) {
            return Optional.of("The checkpoint is not signed by the key of the log.");
        }
        var last = last();
        if (last.isPresent() && !last.get().origin().equals(next.origin())) {
            return Optional.of("This is another log than the one remembered.");
        }
        long from = last.map(Checkpoint::size).orElse(0L);
        var root = last.map(Checkpoint::root).orElse(Hash.EMPTY);
        if (next.size() < from) {
            return Optional.of(
                    "The log had %d events, now it has %d: it was rolled back."
                            .formatted(from, next.size()));
        }
        if (growth.from() != from) {
            return Optional.of(
                    "The proof is from %d events on; what is remembered has %d."
                            .formatted(growth.from(), from));
        }
        return growth.proof().connects(from, root, next.size(), next.root())
                ? Optional.empty()
                : Optional.of(
                        "The log of %d events did not grow out of the %d that are remembered: history was changed."
                                .formatted(next.size(), from));
    }

    /** What is remembered; it must be what this witness wrote. */
    private Optional<Checkpoint> last() throws Unusable {
        if (!Files.exists(state)) {
            return Optional.empty();
        }
        var note = Verifying.note(state.toString());
        if (!self.verifier().signed(note)) {
            throw new Unusable("The state was not written by this witness.");
        }
        return Optional.of(Verifying.checkpoint(state.toString(), note));
    }

    private SignedNote cosign(SignedNote checkpoint) throws IOException {
        var cosigned = self.cosign(checkpoint, Instant.now());
        var written =
                state.resolveSibling(state.getFileName() + ".new").toAbsolutePath().normalize();
        Files.writeString(written, cosigned.toString());
        Files.move(
                written,
                state,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return cosigned;
    }
}

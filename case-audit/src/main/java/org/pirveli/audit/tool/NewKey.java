package org.pirveli.audit.tool;

import java.io.IOException;
import java.io.PrintStream;
import org.pirveli.audit.archive.Unusable;
import org.pirveli.audit.note.KeyFile;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SigningKey;

/** Makes a key for a log or a witness. */
final class NewKey {

    private NewKey() {}

    static int run(Options options, PrintStream out) throws Unusable {
        options.allow("name", "to", "for-witness");
        var kind =
                options.find("for-witness").filter("true"::equals).isPresent()
                        ? KeyKind.WITNESS
                        : KeyKind.LOG;
        var file = Options.path(options.need("to"));
        try {
            var key = SigningKey.generate(options.need("name"), kind);
            KeyFile.create(file, key);
            out.println(key.verifier());
            return PirveliVerify.HOLDS;
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(String.valueOf(wrong.getMessage()), wrong);
        } catch (IOException refused) {
            throw new Unusable("The key cannot be written: " + refused, refused);
        }
    }
}

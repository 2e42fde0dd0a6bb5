package org.pirveli.audit.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.archive.Unusable;

/** Starts what the command line asks for. */
public final class PirveliVerify {

    /** Everything holds, or was done. */
    public static final int HOLDS = 0;

    /** Something does not hold, and was named; a witness refused. */
    public static final int BROKEN = 1;

    /** Nothing can be said: wrong files, wrong options. */
    public static final int UNUSABLE = 2;

    private static final String USAGE =
            """
            pirveli-verify EXPORT --key FILE [--witness FILE [--witness-key FILE]]
                checks an export; the exit code is 0 if it holds, 1 if it is broken, 2 if it is unusable

            pirveli-verify witness --growth FILE --state FILE --key FILE --witness-key FILE
                cosigns the checkpoint of a log if it is the same log and only grew; FILE may be - for
                the standard input; the exit code is 0 if it cosigned, 1 if it refused, 2 if it could not try

            pirveli-verify new-key --name NAME --to FILE [--for-witness true]
                makes a key, writes the private half to FILE and prints the public one

            --key names a file with the public keys of the log, one a line, which you must have from
            somewhere else than the export.
            """;

    private PirveliVerify() {}

    /**
     * Runs.
     *
     * @param args a file or a command, then options
     */
    public static void main(String[] args) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code = run(List.of(args), out);
        out.flush();
        System.exit(code);
    }

    /** The same without leaving; what it says goes to {@code out}. */
    public static int run(List<String> args, PrintStream out) {
        if (args.isEmpty() || args.getFirst().startsWith("-")) {
            out.print(USAGE);
            return UNUSABLE;
        }
        try {
            var options = new Options(args.subList(1, args.size()));
            return switch (args.getFirst()) {
                case "witness" -> Witnessing.run(options, out);
                case "new-key" -> NewKey.run(options, out);
                default -> Verifying.run(args.getFirst(), options, out);
            };
        } catch (Unusable unusable) {
            out.println("UNUSABLE  " + plain(unusable.getMessage()));
            return UNUSABLE;
        } catch (RuntimeException unforeseen) {
            out.println("UNUSABLE  The program failed: " + plain(unforeseen.toString()));
            return UNUSABLE;
        } catch (OutOfMemoryError tooMuch) {
            out.println(
                    "UNUSABLE  It takes more memory than there is: start Java with a larger -Xmx.");
            return UNUSABLE;
        }
    }

    /** What comes from a file must not steer the screen. */
    private static String plain(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\p{Cntrl}", "?");
    }
}

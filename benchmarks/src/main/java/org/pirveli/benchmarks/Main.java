package org.pirveli.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pirveli.benchmarks.run.Consoles;
import org.pirveli.benchmarks.run.Cost;
import org.pirveli.benchmarks.run.Herd;
import org.pirveli.benchmarks.run.Kill;
import org.pirveli.benchmarks.run.KillPoints;
import org.pirveli.benchmarks.run.LargeYear;
import org.pirveli.benchmarks.run.Lifecycles;
import org.pirveli.benchmarks.run.Malformed;
import org.pirveli.benchmarks.run.Poison;
import org.pirveli.benchmarks.run.Profile;
import org.pirveli.benchmarks.run.ReadLog;
import org.pirveli.benchmarks.run.Rebuild;
import org.pirveli.benchmarks.run.Recalculation;
import org.pirveli.benchmarks.run.Rehearsal;
import org.pirveli.benchmarks.run.Run;
import org.pirveli.benchmarks.run.Skew;
import org.pirveli.benchmarks.run.Tamper;
import org.pirveli.benchmarks.run.TwoNodes;
import org.pirveli.benchmarks.run.YearInTheLife;

/** Starts what is named first on the command line. */
public final class Main {

    private static final String NAMES =
            "lifecycles | rebuild | rehearsal | recalculation | herd | kill | kill-points |"
                    + " two-nodes | skew | malformed | profile | year |"
                    + " large-year | tamper | consoles | cost | poison";

    private Main() {}

    /**
     * Starts.
     *
     * @param args a name, then options; the exit code is 0 if everything held, 1 if something did
     *     not, 2 if it could not be tried
     */
    public static void main(String[] args) {
        var report =
                new Report(
                        new PrintStream(
                                new FileOutputStream(FileDescriptor.out),
                                false,
                                StandardCharsets.UTF_8));
        System.exit(run(List.of(args), report));
    }

    private static int run(List<String> args, Report report) {
        if (args.isEmpty()) {
            report.line("Name one of: " + NAMES);
            return 2;
        }
        try {
            return of(args.getFirst(), new Options(args.subList(1, args.size()))).run(report)
                    ? 0
                    : 1;
        } catch (IllegalArgumentException wrong) {
            report.line(String.valueOf(wrong.getMessage()));
            return 2;
        } catch (Exception failure) {
            // whatever it was, the run says nothing about the server
            report.line("The run broke off: " + failure);
            for (var frame : failure.getStackTrace()) {
                report.line("    " + frame);
            }
            return 2;
        }
    }

    private static Run of(String name, Options options) {
        return switch (name) {
            case "lifecycles" -> new Lifecycles(options);
            case "rebuild" -> new Rebuild(options);
            case "rehearsal" -> new Rehearsal(options);
            case "read-log" -> new ReadLog(options);
            case "recalculation" -> new Recalculation(options);
            case "herd" -> new Herd(options);
            case "kill" -> new Kill(options);
            case "kill-points" -> new KillPoints(options);
            case "two-nodes" -> new TwoNodes(options);
            case "skew" -> new Skew(options);
            case "consoles" -> new Consoles(options);
            case "poison" -> new Poison(options);
            case "malformed" -> new Malformed(options);
            case "profile" -> new Profile(options);
            case "large-year" -> new LargeYear(options);
            case "tamper" -> new Tamper(options);
            case "year" -> new YearInTheLife(options);
            case "cost" -> new Cost(options);
            default ->
                    throw new IllegalArgumentException(
                            "There is no " + name + "; name one of: " + NAMES);
        };
    }
}

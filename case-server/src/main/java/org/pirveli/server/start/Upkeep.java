package org.pirveli.server.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.slf4j.LoggerFactory;

/** Jobs that are done instead of serving, one at a time, and end. */
public enum Upkeep {
    /** Makes the tables, or brings them up to this release. */
    MIGRATE,

    /** Writes the views anew, from the log. */
    REBUILD_VIEWS,

    /** Makes the views anew beside themselves, and tells where they differ. */
    VERIFY_VIEWS,

    /** Wraps the keys of all persons by a new master key. */
    ROTATE_KEYS,

    /** Copies the stores into folders. */
    BACKUP,

    /** Fills empty stores from such folders. */
    RESTORE;

    /** The exit code of a job that does not exist. */
    private static final int UNKNOWN = 2;

    private static final String ASKED = "--pirveli.command=";

    /**
     * Does the job that the command line asks for.
     *
     * @return the exit code, 0 if all went well; empty if the server is to start
     */
    public static OptionalInt run(String... args) {
        var asked = Arrays.stream(args).filter(arg -> arg.startsWith(ASKED)).findFirst();
        if (asked.isEmpty()) {
            return OptionalInt.empty();
        }
        var name = asked.get().substring(ASKED.length());
        return OptionalInt.of(
                Arrays.stream(values())
                        .filter(each -> each.command().equals(name))
                        .findFirst()
                        .map(each -> each.doIt(args))
                        .orElseGet(() -> unknown(name)));
    }

    private int doIt(String... args) {
        return switch (this) {
            case MIGRATE -> Migrate.run(args);
            case REBUILD_VIEWS -> RebuildViews.run(args);
            case VERIFY_VIEWS -> VerifyViews.run(args);
            case ROTATE_KEYS -> RotateKeys.run(args);
            case BACKUP -> CopyStores.backup(args);
            case RESTORE -> CopyStores.restore(args);
        };
    }

    private static int unknown(String name) {
        LoggerFactory.getLogger(Upkeep.class)
                .error("There is no command {}; there are {}", name, commands());
        return UNKNOWN;
    }

    private static List<String> commands() {
        return Arrays.stream(values()).map(Upkeep::command).toList();
    }

    private String command() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

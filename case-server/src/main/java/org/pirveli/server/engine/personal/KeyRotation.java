package org.pirveli.server.engine.personal;

import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;

/** Gives the office a new master key, and has it wrap every person's key anew. */
public final class KeyRotation {

    /** By which it is asked for on the command line. */
    public static final String COMMAND = "rotate-keys";

    private static final int PAGE = 1_000;

    private final KeyTable table;
    private final MasterKey master;

    KeyRotation(KeyTable table, MasterKey master) {
        this.table = table;
        this.master = master;
    }

    /**
     * Rotates. Nodes go on meanwhile: the key of before stays in the file for what they wrapped by
     * it in the last moment, until the next rotation.
     *
     * @return how many keys were wrapped anew
     */
    public long run() {
        int before = master.primary();
        master.renew();
        long done = 0;
        for (long turn = rewrap(); turn > 0; turn = rewrap()) {
            done += turn;
        }
        master.forgetAllBut(Set.of(before));
        return done;
    }

    private long rewrap() {
        long done = 0;
        @Nullable SubjectId last = null;
        while (true) {
            var page = table.after(last, PAGE);
            if (page.isEmpty()) {
                return done;
            }
            var anew = new LinkedHashMap<SubjectId, byte[]>();
            page.forEach((subject, wrapped) -> {
                if (!master.isPrimaryOf(wrapped)) {
                    anew.put(subject, master.wrapped(subject, master.opened(subject, wrapped)));
                }
            });
            table.replace(anew);
            done += anew.size();
            last = page.keySet().stream().reduce((_, each) -> each).orElse(last);
        }
    }
}

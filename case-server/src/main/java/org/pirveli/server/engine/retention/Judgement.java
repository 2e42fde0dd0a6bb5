package org.pirveli.server.engine.retention;

import org.pirveli.domain.retention.Verdict;
import org.pirveli.domain.retention.Verdict.Due;
import org.pirveli.domain.retention.Verdict.Gone;
import org.pirveli.domain.retention.Verdict.Kept;

/** Whether somebody is kept any longer, in a word. */
public enum Judgement {
    /** They are to be erased. */
    DUE,

    /** Something still keeps them. */
    KEPT,

    /** They were erased before. */
    ERASED;

    /** How a verdict is told in a word. */
    public static Judgement of(Verdict verdict) {
        return switch (verdict) {
            case Due _ -> DUE;
            case Kept _ -> KEPT;
            case Gone _ -> ERASED;
        };
    }
}

package org.pirveli.server.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.Given;

/**
 * An invented case, as the commands that make it what it is.
 *
 * @param client whose external reference it is
 * @param reference names it in the demo; a case that is there is not made again
 * @param acknowledgement what the supervisor notes on its missed levels at last; {@code null} if
 *     nobody does
 */
record DemoCase(
        String client,
        String reference,
        CaseId caseId,
        List<Given> commands,
        @Nullable String acknowledgement) {}

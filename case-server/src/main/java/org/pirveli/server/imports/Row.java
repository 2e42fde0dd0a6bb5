package org.pirveli.server.imports;

import java.util.List;
import java.util.Map;
import org.pirveli.api.casework.CaseCommand.ImportCase;

/** What a record comes to. */
sealed interface Row {

    long line();

    /**
     * A case to be taken in.
     *
     * @param names under which the sender knows the parts of the command
     */
    record Application(long line, ImportCase command, Map<String, String> names) implements Row {}

    /** A call: not a case, and left alone. */
    record Call(long line) implements Row {}

    /** A record that cannot become a case. */
    record Wrong(long line, List<RowError> errors) implements Row {}
}

package org.pirveli.server.imports;

import java.util.List;
import java.util.Map;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.consultation.ConsultationCommand.ImportConsultation;

/** What a record comes to. */
sealed interface Row {

    long line();

    /**
     * A case to be taken in.
     *
     * @param names under which the sender knows the parts of the command
     */
    record Application(long line, ImportCase command, Map<String, String> names) implements Row {}

    /**
     * A call to be taken in as a consultation.
     *
     * @param names under which the sender knows the parts of the command
     */
    record Call(long line, ImportConsultation command, Map<String, String> names) implements Row {}

    /** A record that cannot become a case. */
    record Wrong(long line, List<RowError> errors) implements Row {}
}

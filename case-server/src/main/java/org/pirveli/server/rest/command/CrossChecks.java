package org.pirveli.server.rest.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.SubmitReply;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TemplateChoice;
import org.pirveli.domain.casework.Office;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/**
 * Fields that are right alone and wrong together. The rules know this too; it is looked at here so
 * that a wrong body is told before a stale version or a wrong status is.
 */
public final class CrossChecks {

    /** The outcomes that a case can be closed with; the others come about by other commands. */
    public static final Set<Outcome> CLOSING =
            EnumSet.of(Outcome.ANSWERED, Outcome.ACCEPTED_FOR_EXAMINATION, Outcome.INADMISSIBLE);

    private CrossChecks() {}

    /**
     * Looks at a whole command.
     *
     * @throws InvalidRequest if fields do not go together
     * @throws Refused if the office knows no such topic
     */
    static void check(CaseCommand command, Office office) {
        var faults = new ArrayList<Fault>();
        switch (command) {
            case CloseCase close when !CLOSING.contains(close.outcome()) ->
                    faults.add(
                            Fault.body(
                                    "/outcome",
                                    FaultKind.NOT_ONE_OF,
                                    Map.of(
                                            "known",
                                            CLOSING.stream()
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", ")))));
            case ClassifyCase classify when !office.knowsTopic(classify.topic()) ->
                    throw new Refused(
                            RefusalCode.UNKNOWN_TOPIC, Map.of("topic", classify.topic().value()));
            case IssueFirstResponse reply ->
                    faults.addAll(
                            reply(reply.kind(), reply.text(), reply.ground(), reply.template()));
            case IssueFollowUpResponse reply ->
                    faults.addAll(
                            reply(reply.kind(), reply.text(), reply.ground(), reply.template()));
            case SubmitReply reply ->
                    faults.addAll(
                            reply(reply.kind(), reply.text(), reply.ground(), reply.template()));
            default -> {}
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /** What a template says need not be said again. */
    private static List<Fault> reply(
            @Nullable ResponseKind kind,
            @Nullable String text,
            @Nullable String ground,
            @Nullable TemplateChoice template) {
        var faults = new ArrayList<Fault>();
        if (template == null && kind == null) {
            faults.add(Fault.body("/kind", FaultKind.REQUIRED));
        }
        if (template == null && text == null) {
            faults.add(Fault.body("/text", FaultKind.REQUIRED));
        }
        if (text != null && text.isBlank()) {
            faults.add(Fault.body("/text", FaultKind.BLANK));
        }
        boolean refusal = kind == ResponseKind.REFUSAL;
        if (refusal && template == null && (ground == null || ground.isBlank())) {
            faults.add(Fault.body("/ground", FaultKind.REQUIRED));
        }
        if (kind != null && !refusal && ground != null) {
            faults.add(Fault.body("/ground", FaultKind.CONTRADICTION));
        }
        return faults;
    }
}

package org.pirveli.server.rest.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ReplyFacts.ReplyFact;
import org.pirveli.projections.report.Origin;

/**
 * One reply behind a figure.
 *
 * @param sequence of its event
 * @param clock the promise that it kept
 * @param template {@code null} if it was written freely
 * @param distance how far it was edited, 0 to 1; {@code null} if it was written freely
 * @param operator the name of the user who wrote it
 * @param issuedAt when the applicant was answered
 * @param history where the events of the case are
 */
public record ReportedReply(
        CaseId caseId,
        CaseNumber caseNumber,
        int sequence,
        ClockName clock,
        ResponseKind kind,
        Channel channel,
        UnitId unit,
        String operator,
        @Nullable VersionRef template,
        Origin origin,
        @Nullable BigDecimal distance,
        Instant issuedAt,
        String history) {

    private static final int DIGITS = 4;

    static final List<String> COLUMNS =
            List.of(
                    "caseId",
                    "caseNumber",
                    "sequence",
                    "clock",
                    "kind",
                    "channel",
                    "unit",
                    "operator",
                    "template",
                    "templateVersion",
                    "origin",
                    "distance",
                    "issuedAt",
                    "history");

    static ReportedReply of(ReplyFact reply) {
        var distance = reply.distance();
        return new ReportedReply(
                reply.caseId(),
                reply.caseNumber(),
                reply.sequence(),
                reply.clock(),
                reply.kind(),
                reply.channel(),
                reply.unit(),
                reply.operator(),
                reply.template(),
                Origin.of(reply),
                distance == null ? null : BigDecimal.valueOf(distance, DIGITS),
                reply.issuedAt(),
                Links.history(reply.caseId()));
    }

    List<@Nullable Object> line() {
        return Lines.of(
                caseId,
                caseNumber,
                sequence,
                clock,
                kind,
                channel,
                unit,
                operator,
                template == null ? null : template.id(),
                template == null ? null : template.version(),
                origin,
                distance,
                issuedAt,
                history);
    }
}

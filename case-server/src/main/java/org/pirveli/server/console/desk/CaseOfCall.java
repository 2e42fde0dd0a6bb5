package org.pirveli.server.console.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pirveli.api.consultation.view.JoinedCase;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;

/**
 * A case that a call is about.
 *
 * @param file as the interface answers it
 * @param answers what it could be answered from by word of mouth; empty if it is answered, or in
 *     other hands
 */
record CaseOfCall(
        boolean registered, Map<String, Object> file, long version, List<SpokenAnswer> answers) {

    private static final int SUGGESTED = 4;

    /** Those of a call that the reader may see. */
    static List<CaseOfCall> of(Call call, String reader, Api api) {
        return call.consultation().cases().stream()
                .flatMap(joined -> read(joined, call, reader, api).stream())
                .toList();
    }

    private static List<CaseOfCall> read(JoinedCase joined, Call call, String reader, Api api) {
        try {
            var answer = api.get("/api/v1/cases/{}", joined.caseId());
            var file = answer.object();
            long version = Objects.requireNonNullElse(answer.version(), 0L);
            boolean open = file.get("firstResponse") == null && reader.equals(file.get("assignee"));
            var channel = call.consultation().channel().name();
            var answers =
                    open
                            ? SpokenAnswer.of(joined.caseId().toString(), channel, SUGGESTED, api)
                            : List.<SpokenAnswer>of();
            return List.of(new CaseOfCall(joined.registered(), file, version, answers));
        } catch (Declined declined) {
            return List.of();
        }
    }

    /** Whether the reader may answer it now. */
    public boolean awaitsAnswer(String reader) {
        return file.get("firstResponse") == null && reader.equals(file.get("assignee"));
    }
}

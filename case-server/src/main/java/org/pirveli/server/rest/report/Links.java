package org.pirveli.server.rest.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.projections.report.Dates;
import org.pirveli.projections.report.Group;
import org.pirveli.projections.report.Wanted;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.rest.parameter.Parameter;

/**
 * An address, from a figure to the cases behind it.
 *
 * @param parameters by name, in order
 */
record Links(String path, Map<String, String> parameters) {

    /** A link that nobody can change afterwards. */
    Links {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    static Links to(String path) {
        return new Links(path, Map.of());
    }

    /** Where the events of a case are. */
    static String history(CaseId caseId) {
        return "/api/v1/cases/" + caseId + "/history";
    }

    /** With a value; the same without one. */
    Links with(Parameter<?> parameter, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(parameters);
        more.put(
                parameter.name(),
                value instanceof Instant instant
                        ? RestJson.INSTANT.format(instant)
                        : value.toString());
        return new Links(path, more);
    }

    /** With several values; the same with none. */
    Links with(Parameter<?> parameter, Collection<?> values) {
        return values.isEmpty()
                ? this
                : with(
                        parameter,
                        values.stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(",")));
    }

    Links with(Dates dates) {
        return with(ReportParameters.FROM, dates.from()).with(ReportParameters.TO, dates.to());
    }

    Links with(Wanted wanted) {
        return with(ReportParameters.UNIT, wanted.units())
                .with(ReportParameters.CHANNEL, wanted.channels())
                .with(ReportParameters.TOPIC, wanted.topics())
                .with(ReportParameters.UNSORTED, wanted.unsorted())
                .with(ReportParameters.KIND, wanted.kinds())
                .with(ReportParameters.POLICY, wanted.policies())
                .with(ReportParameters.POLICY_VERSION, wanted.policyVersion());
    }

    /** Narrowed down to a group; one by topics may be that of the cases without any. */
    Links with(Group group, boolean byTopic) {
        var policy = group.policy();
        return with(group.received())
                .with(ReportParameters.UNIT, group.unit())
                .with(ReportParameters.CHANNEL, group.channel())
                .with(ReportParameters.TOPIC, group.topic())
                .with(ReportParameters.UNSORTED, (byTopic && group.topic() == null) ? true : null)
                .with(ReportParameters.KIND, group.kind())
                .with(ReportParameters.POLICY, policy == null ? null : policy.id())
                .with(ReportParameters.POLICY_VERSION, policy == null ? null : policy.version());
    }

    /** As it is followed. */
    String address() {
        return parameters.entrySet().stream()
                .map(each ->
                        each.getKey()
                                + "="
                                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}

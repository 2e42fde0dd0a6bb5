package org.pirveli.server.console.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Every report, with what it can be asked with. */
@SuppressWarnings("ImmutableEnumChecker") // made by List.of and of methods without state
enum Report {
    FIRST_RESPONSE(
            "first-response",
            "checks",
            List.of("from", "to", "period", "groupBy", "unit", "asOf"),
            List.of("UNIT", "CHANNEL", "TOPIC", "KIND", "POLICY"),
            FirstResponseView::of),
    POLICY_COMPARISON(
            "policy-comparison",
            "scale",
            List.of("from", "to", "period", "unit", "asOf"),
            List.of(),
            ComparisonView::of),
    DUE_PER_DAY(
            "due-per-day",
            "calendar-event",
            List.of("from", "to", "unit", "asOf"),
            List.of(),
            DueView::of),
    TOPICS(
            "topics",
            "list-check",
            List.of("from", "to", "unit", "asOf"),
            List.of(),
            TopicsView::of),
    LOAD("load", "users", List.of("from", "to", "unit"), List.of(), LoadView::of),
    CONSULTATIONS(
            "consultations",
            "headset",
            List.of("from", "to", "period", "groupBy", "unit", "asOf"),
            List.of("CHANNEL", "OPERATOR", "UNIT"),
            ConsultationsView::of),
    HOTLINE_CALLS("hotline-calls", "phone", List.of("asOf"), List.of(), YearsView::calls),
    SMS("sms", "message-2", List.of("period", "asOf"), List.of(), YearsView::messages),
    UNIFORMITY(
            "uniformity",
            "template",
            List.of("from", "to", "groupBy", "unit", "asOf"),
            List.of("TEMPLATE", "CHANNEL", "UNIT", "OPERATOR", "MONTH"),
            UniformityView::of);

    private final String word;
    private final String icon;
    private final List<String> filters;
    private final List<String> dimensions;
    private final BiFunction<Map<String, @Nullable Object>, Names, ReportView> view;

    Report(
            String word,
            String icon,
            List<String> filters,
            List<String> dimensions,
            BiFunction<Map<String, @Nullable Object>, Names, ReportView> view) {
        this.word = word;
        this.icon = icon;
        this.filters = filters;
        this.dimensions = dimensions;
        this.view = view;
    }

    static Optional<Report> named(String word) {
        return Arrays.stream(values()).filter(report -> report.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    public String icon() {
        return icon;
    }

    /** The parameters that its page offers. */
    public List<String> filters() {
        return filters;
    }

    /** What it can be grouped by. */
    public List<String> dimensions() {
        return dimensions;
    }

    ReportView view(Map<String, @Nullable Object> answer, Names names) {
        return view.apply(answer, names);
    }
}

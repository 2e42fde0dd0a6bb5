package org.pirveli.server.console.browser;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pirveli.api.Role;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.security.Place;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the console that can be opened. A new page needs a row here, and a path variable
 * that is new needs an example in {@link Examples}; then it is looked at with all others.
 */
final class ConsolePages {

    /** What an address answers with. */
    enum Kind {
        /** A page like most: light enough for a slow line. */
        PAGE,

        /** A page with charts, which may weigh more. */
        CHARTS,

        /** The page of whoever asks too often, answered with 429. */
        TOO_OFTEN,

        /** A page that is only reached by doing something: its journey inspects it. */
        JOURNEY,

        /** A part of a page, a stream, a file or a way to another address: nothing to look at. */
        NO_PAGE
    }

    /**
     * One address, as its controller has it. A variable may have its example with it, as in {@code
     * {kind=units}}, and the address a query; what is written before it limits who can open it.
     */
    record Row(Kind kind, String written) {

        String address() {
            return written.substring(written.indexOf('/'));
        }

        String pattern() {
            return address().replaceFirst("\\?.*", "").replaceAll("=[^}]*}", "}");
        }

        /** Whether the page has something to show to somebody whose role opens its place. */
        boolean isFor(String user) {
            return written.startsWith("/") || written.startsWith(user + " ");
        }
    }

    /**
     * A row as somebody of a role sees it; without one, as a visitor does.
     *
     * @param closely whether it is weighed, and looked at by axe
     */
    record Look(Row row, String user, String language, String theme, boolean closely) {

        @Override
        public String toString() {
            return row.address() + " as " + user + ", " + language + ", " + theme;
        }
    }

    static final String VISITOR = "-";

    private static final List<Row> ROWS =
            Stream.of(
                            rows(
                                    Kind.PAGE,
                                    "/",
                                    "/apply",
                                    "/console/account",
                                    "/console/calendars/{calendarId}",
                                    "/console/calendars/{calendarId}/changes/{version}",
                                    "/console/calendars/{calendarId}/due-date",
                                    "/console/calendars/{calendarId}/history",
                                    "/console/cases",
                                    "/console/cases/{caseId}",
                                    "supervisor /console/cases/{caseId}/answer?template=accepted",
                                    "/console/cases/{caseId}/distribution",
                                    "supervisor /console/cases/{caseId}/do/{slug=assign}",
                                    "supervisor /console/cases/{caseId}/do/{slug=classify-case}",
                                    "/console/cases/{caseId}/history",
                                    "/console/cases/{caseId}/history?version=2",
                                    "/console/dead-letters",
                                    "admin /console/dead-letters?retry={retryId}",
                                    "/console/desk",
                                    "/console/escalations",
                                    "/console/evidence",
                                    "auditor /console/evidence/rebuilds/{rebuildId}",
                                    "/console/exports",
                                    "auditor /console/exports/{exportId}",
                                    "/console/health",
                                    "/console/health/processors",
                                    "/console/health/processors/{processor}/{deed}",
                                    "/console/looks",
                                    "/console/looks/patterns",
                                    "/console/office/{kind}",
                                    "admin /console/office/{kind}/new",
                                    "/console/office/{kind}/{member}",
                                    "admin /console/office/{kind}/{member}/do/{change}",
                                    "/console/policies",
                                    "/console/policies/{policyId}",
                                    "/console/queue",
                                    "/console/reform",
                                    "/console/rehearsals",
                                    "/console/reports",
                                    "/console/templates",
                                    "/console/templates/{templateId}",
                                    "supervisor /console/templates/{templateId}/edit",
                                    "/console/wall",
                                    "/follow",
                                    "/login"),
                            rows(
                                    Kind.CHARTS,
                                    "/console/reports/consultations/sessions",
                                    "/console/reports/{report=consultations}?groupBy=OPERATOR",
                                    "/console/reports/{report=due-per-day}",
                                    "/console/reports/{report=first-response}?groupBy=CHANNEL,KIND&period=MONTH",
                                    "/console/reports/{report=first-response}/cases",
                                    "/console/reports/{report=hotline-calls}",
                                    "/console/reports/{report=load}",
                                    "/console/reports/{report=policy-comparison}?period=MONTH",
                                    "/console/reports/{report=sms}?period=YEAR",
                                    "/console/reports/{report=topics}",
                                    "/console/reports/{report=uniformity}?groupBy=TEMPLATE"),
                            rows(
                                    Kind.JOURNEY,
                                    "/apply/check",
                                    "/apply/done",
                                    "/apply/{step}",
                                    "/console/desk/calls/{consultationId}",
                                    "/console/ended",
                                    "/console/policies/{policyId}/rebases/{version}",
                                    "/console/rehearsals/{rehearsalId}",
                                    "/follow/case"),
                            rows(Kind.TOO_OFTEN, "/wait"),
                            rows(
                                    Kind.NO_PAGE,
                                    "/console",
                                    "/console/calendars",
                                    "/console/calendars/{calendarId}/changes/{version}/progress",
                                    "/console/calendars/{calendarId}/ics",
                                    "/console/cases/{caseId}/documents/{sha256}",
                                    "/console/cases/{caseId}/looks",
                                    "/console/dead-letters/retries/{retryId}",
                                    "/console/desk/strip",
                                    "/console/exports/{exportId}/archive",
                                    "/console/live/changes",
                                    "/console/live/wall",
                                    "/console/office",
                                    "/console/policies/{policyId}/rebases/{version}/progress",
                                    "/console/rehearsals/{rehearsalId}/progress",
                                    "/console/reports/{report}/csv",
                                    "/favicon.ico"))
                    .flatMap(each -> each)
                    .toList();

    private ConsolePages() {}

    private static Stream<Row> rows(Kind kind, String... addresses) {
        return Arrays.stream(addresses).map(address -> new Row(kind, address));
    }

    /** The patterns that have a row. */
    static Set<String> written() {
        return ROWS.stream().map(Row::pattern).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The patterns that controllers of the console answer. */
    static Set<String> answered(DemoOffice office) {
        var answered = new TreeSet<String>();
        office.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> {
                    var methods = route.getMethodsCondition().getMethods();
                    if (handler.getBeanType().getPackageName().contains(".server.console.")
                            && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                        answered.addAll(route.getPatternValues());
                    }
                });
        return answered;
    }

    /**
     * Every page as each role that may open it sees it: as the first of them in Georgian by day, as
     * the last of them in English by night, and as those between, for whom it says the same with
     * more or fewer buttons, not closely. So axe meets every page in both languages, and each in
     * both lights. Pages of single things come first: what is made for them stands in the lists
     * then.
     */
    static Stream<Look> looks() {
        return ROWS.stream()
                .sorted(Comparator.comparing(row -> !row.address().contains("{")))
                .filter(row -> row.kind() != Kind.JOURNEY && row.kind() != Kind.NO_PAGE)
                .flatMap(row -> {
                    var users = users(row).toList();
                    return Stream.of(
                                    Stream.of(new Look(row, users.getFirst(), "ka", "light", true)),
                                    users.stream()
                                            .limit(users.size() - 1L)
                                            .skip(1)
                                            .map(user -> new Look(row, user, "ka", "light", false)),
                                    Stream.of(new Look(row, users.getLast(), "en", "dark", true)))
                            .flatMap(each -> each);
                });
    }

    private static Stream<String> users(Row row) {
        return Place.of(row.pattern())
                .map(place ->
                        Stream.of(Role.values())
                                .filter(place::isOpenTo)
                                .map(ConsolePages::user)
                                .filter(row::isFor))
                .orElse(Stream.of(VISITOR));
    }

    static String user(Role role) {
        return switch (role) {
            case OPERATOR -> "operator";
            case SUPERVISOR -> "supervisor";
            case AUDITOR -> "auditor";
            case ADMIN -> "admin";
            default -> throw new IllegalArgumentException(role + " opens no pages");
        };
    }
}
